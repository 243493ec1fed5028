/**
 * Where a case stands: one type for each status, carrying just what is known in it.
 * @module
 */
import type { Application } from '../facts/application';
import type { ReviewStatus } from '../policy/vocabulary';
import type { ReviewEvent } from './events';

export interface ReviewCase {
  readonly application: Application;
  readonly status: ReviewStatus;
  readonly history: readonly ReviewEvent[];
}
