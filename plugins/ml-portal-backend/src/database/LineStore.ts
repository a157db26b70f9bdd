import type { Organization } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
import { chunks } from './chunks';
import { bumpRevision, lockState } from './EvaluationStateStore';
import type { LineRow } from './tables';

/** A line of business as the roll-ups need it. */
export interface StoredLine {
  entityRef: string;
  title: string;
  /** The lines above it, near or far. */
  above: string[];
}

/** The order of lines of business. */
export function compareLines(
  a: Pick<StoredLine, 'title' | 'entityRef'>,
  b: Pick<StoredLine, 'title' | 'entityRef'>,
): number {
  return (
    a.title.localeCompare(b.title, 'en') ||
    a.entityRef.localeCompare(b.entityRef, 'en')
  );
}

/** Keeps which lines of business there are, and how they are nested. */
export class LineStore {
  readonly #knex: Knex;

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  async list(): Promise<StoredLine[]> {
    const rows = await this.#knex('lines_of_business').select();
    return rows
      .map(({ line_ref, title, above }) => ({
        entityRef: line_ref,
        title,
        above: JSON.parse(above) as string[],
      }))
      .sort(compareLines);
  }

  /** Stores the lines of `organization`, writing only what differs. */
  async save(organization: Organization): Promise<void> {
    const wanted = new Map(
      [...organization.lines].map(([line, above]): [string, LineRow] => [
        line,
        {
          line_ref: line,
          title: organization.titleOf(line),
          above: JSON.stringify(above),
        },
      ]),
    );
    const differing = async (knex: Knex) => {
      const stored = await knex('lines_of_business').select();
      const same = new Set(
        stored
          .filter(({ line_ref, title, above }) => {
            const next = wanted.get(line_ref);
            return next?.title === title && next.above === above;
          })
          .map(({ line_ref }) => line_ref),
      );
      return {
        rows: [...wanted.values()].filter(row => !same.has(row.line_ref)),
        gone: stored
          .map(({ line_ref }) => line_ref)
          .filter(ref => !wanted.has(ref)),
      };
    };
    const { rows, gone } = await differing(this.#knex);
    if (rows.length + gone.length === 0) {
      return;
    }
    await this.#knex.transaction(async tx => {
      await lockState(tx);
      const now = await differing(tx);
      for (const part of chunks(now.gone)) {
        await tx('lines_of_business').whereIn('line_ref', part).delete();
      }
      for (const part of chunks(now.rows)) {
        await tx('lines_of_business')
          .insert(part)
          .onConflict('line_ref')
          .merge();
      }
      await bumpRevision(tx);
    });
  }
}
