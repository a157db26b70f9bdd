import type { Knex } from 'knex';
import {
  publishToolFigures,
  type PublishedAnswers,
  toolFigures,
  type ToolRatings,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { chunks } from '../chunks';
import { toolingChanged } from './revision';
import type {
  RatingColumns,
  ToolAnswerRow,
  ToolPublicationRow,
} from './tables';

export function ratingsOf(row: RatingColumns): ToolRatings {
  const { fit, ease_of_use: easeOfUse, reliability, support } = row;
  return { fit, easeOfUse, reliability, support };
}

export function ratingColumns(ratings: ToolRatings): RatingColumns {
  const { fit, easeOfUse, reliability, support } = ratings;
  return { fit, ease_of_use: easeOfUse, reliability, support };
}

type Known = PublishedAnswers & Pick<ToolPublicationRow, 'id' | 'shown'>;

/** All that was published of a tool, the oldest first, with what is behind it. */
async function published(
  tx: Knex.Transaction,
  tool_ref: string,
): Promise<Known[]> {
  const figures = await tx('tool_publications')
    .where({ tool_ref })
    .orderBy('id');
  const rows: (ToolAnswerRow & { publication_id: number })[] = await tx(
    'tool_publication_answers',
  )
    .join(
      'tool_publications',
      'tool_publications.id',
      'tool_publication_answers.publication_id',
    )
    .join(
      'tool_answers',
      'tool_answers.id',
      'tool_publication_answers.answer_id',
    )
    .where('tool_publications.tool_ref', tool_ref)
    .select('tool_answers.*', 'tool_publication_answers.publication_id');
  // PostgreSQL returns a bigint as text.
  const behind = new Map(
    figures.map(({ id }) => [Number(id), [] as Known['answers'][number][]]),
  );
  for (const row of rows) {
    behind
      .get(Number(row.publication_id))!
      .push({ person: row.user_ref, ratings: ratingsOf(row) });
  }
  return figures.map(({ id, line_of_business: line, shown }) => ({
    id: Number(id),
    line,
    shown: Boolean(shown),
    answers: behind.get(Number(id))!,
  }));
}

/** Shows the newest figure of each scope that may be shown, and no other. */
async function show(
  tx: Knex.Transaction,
  figures: Pick<Known, 'id' | 'line' | 'shown'>[],
  scopes: readonly (string | null)[],
): Promise<boolean> {
  const newest = new Map(figures.map(({ id, line }) => [line, id]));
  const wanted = new Set(scopes.flatMap(line => newest.get(line) ?? []));
  const wrong = figures.filter(({ id, shown }) => shown !== wanted.has(id));
  for (const shown of [false, true]) {
    const ids = wrong.filter(each => each.shown !== shown).map(({ id }) => id);
    for (const part of chunks(ids)) {
      await tx('tool_publications').whereIn('id', part).update({ shown });
    }
  }
  return wrong.length > 0;
}

/**
 * Publishes what of a tool's evaluation may be published now.
 *
 * @param tx - that holds the tool's lock
 * @param at - now, in ms
 */
export async function publishEvaluation(
  tx: Knex.Transaction,
  tool_ref: string,
  at: number,
): Promise<void> {
  const before = await published(tx, tool_ref);
  const rows = await tx('tool_answers')
    .where({ tool_ref })
    .whereNull('ended_at')
    .orderBy('id');
  const answers = rows.map(row => ({
    id: row.id,
    person: row.user_ref,
    line: row.line_of_business,
    ratings: ratingsOf(row),
  }));
  const { published: added, shown } = publishToolFigures(answers, before);
  const figures: Pick<Known, 'id' | 'line' | 'shown'>[] = [...before];
  for (const { line, answers: behind } of added) {
    const {
      answers: count,
      criteria,
      overall,
    } = toolFigures(behind.map(({ ratings }) => ratings));
    const [{ id }] = await tx('tool_publications')
      .insert({
        tool_ref,
        line_of_business: line,
        at,
        answers: count,
        ...ratingColumns(criteria),
        overall,
        shown: false,
      })
      .returning('id');
    const links = behind.map(answer => ({
      publication_id: id,
      answer_id: answer.id,
    }));
    for (const part of chunks(links)) {
      await tx('tool_publication_answers').insert(part);
    }
    figures.push({ id: Number(id), line, shown: false });
  }
  if (await show(tx, figures, shown)) {
    await toolingChanged(tx);
  }
}
