import type { EarlierDocument, Job, JobTarget } from './job.js';

/** A place for outputs that knows what is in it from earlier runs. */
export interface OutputStore {
  /**
   * Where a job writes its document; null where it hands it back.
   *
   * @throws CleanNewsError `unwritable` for what may not be written there
   */
  target(place: string | null, number: number | null): JobTarget | null;
  /** What an earlier run wrote for a document. */
  previous(job: Job, place: string | null): EarlierDocument | null;
  /** A text that an earlier run wrote and this one can use again; null when it is not there as it was. */
  reread(job: Job): string | null;
}
