/**
 * Sentences about two policies that differ. `{…}` is filled in.
 * @module
 */
import type { LocalizedText } from './localized';

/** A rule answers one case in two ways. */
export const ruleDiffers: LocalizedText = {
  zh: '{rule}：同一事例由{before}变为{after}',
  en: '{rule}: on one case, {before} becomes {after}',
};

/** A rule reads something different, but answers every case alike. */
export const ruleAgrees: LocalizedText = {
  zh: '{rule}：两者规定不同，但在所试的 {searched} 个事例中结论相同',
  en: '{rule}: the policies differ, but agree on all of the {searched} cases searched',
};

/** A field of the data: where it is, and its value on each side. */
export const dataDiffers: LocalizedText = { zh: '{place}：{before} → {after}', en: '{place}: {before} → {after}' };

export const absent: LocalizedText = { zh: '（无）', en: '(none)' };
export const nothing: LocalizedText = { zh: '无', en: 'none' };
