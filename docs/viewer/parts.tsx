/**
 * Small parts that several sections use: a section with its heading, a list that is cut, amounts, explanations as nested lists.
 * @module
 */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useLanguage } from './language';
import type { Sentence } from './questions';
import { filled, grouped } from './words';

export function Section(props: {
  readonly name: string;
  readonly title: string;
  readonly hint?: string;
  readonly className?: string | undefined;
  readonly children: ComponentChildren;
}) {
  const { locale } = useLanguage();
  const id = `${props.name}-${locale}`;
  return (
    <section id={id} aria-labelledby={`${id}-title`} class={props.className}>
      <h2 id={`${id}-title`}>{props.title}</h2>
      {props.hint !== undefined && <p class="hint">{props.hint}</p>}
      {props.children}
    </section>
  );
}

const most = 20;

/** A list of sentences; of a long one the first, and all on request or on paper. */
export function Sentences({ items }: { readonly items: readonly string[] }) {
  const { t, isPrinting } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  if (items.length === 0) return <p>{t.none}</p>;
  const shown = isWhole || isPrinting ? items : items.slice(0, most);
  return (
    <>
      <ul class="sentences">
        {shown.map((text, i) => (
          <li key={i}>{text}</li>
        ))}
      </ul>
      {shown.length < items.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {filled(t.showAll, { count: items.length })}
        </button>
      )}
    </>
  );
}

export function Amount({ of, signed = false }: { readonly of: string | undefined; readonly signed?: boolean }) {
  if (of === undefined) return <span class="none">—</span>;
  return <span class={/^-?[0.]+$/.test(of) ? 'amount zero' : 'amount'}>{grouped(of, { signed })}</span>;
}

/** What is wider than the page scrolls by itself, by keyboard too. */
export function Wide({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div class="wide" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

export function Tree({ sentence, isRoot = true }: { readonly sentence: Sentence; readonly isRoot?: boolean }) {
  const { label, value, cite, children } = sentence;
  const below = children.length > 0 && (
    <ul class="tree">
      {children.map((child, i) => (
        <li key={i}>
          <Tree sentence={child} isRoot={false} />
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <span class={isRoot ? 'root' : undefined}>
        {label !== undefined && <b>{label} </b>}
        {value}
        {cite !== '' && <span class="cite"> {cite}</span>}
      </span>
      {below}
    </>
  );
}

export function save(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
