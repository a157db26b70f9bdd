import type { Organization } from '@ml-portal/backstage-plugin-ml-portal-common';
import type { Knex } from 'knex';
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
    await this.#knex.transaction(async tx => {
      for (const row of await tx('lines_of_business').select()) {
        const next = wanted.get(row.line_ref);
        if (next?.title === row.title && next.above === row.above) {
          wanted.delete(row.line_ref);
        } else if (!next) {
          await tx('lines_of_business')
            .where({ line_ref: row.line_ref })
            .delete();
        }
      }
      for (const row of wanted.values()) {
        await tx('lines_of_business')
          .insert(row)
          .onConflict('line_ref')
          .merge();
      }
    });
  }
}
