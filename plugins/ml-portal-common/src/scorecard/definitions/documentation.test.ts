import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contextOf } from '../../__testUtils__/context';
import {
  CARD_FRAUD,
  CUSTOMER_360,
  KUBEFLOW_PIPELINES,
} from '../../__testUtils__/documents';
import { model } from '../../__testUtils__/entities';
import { evaluateEntity } from '../../evaluation/evaluateEntity';
import { featureStoreFacts, modelFacts, toolFacts } from '../../facts';
import { readModel } from '../../model/readModel';
import { isRecord } from '../../model/shapes';
import { judgeOwnership } from '../../ownership/judgeOwnership';
import { DEFAULT_SCORECARDS } from '../defaults';
import { parseScorecards } from './parseScorecards';

const DOCS = join(__dirname, '../../../../../docs');
const BLOCK = /^( *)(`{3,})yaml\n([\s\S]*?)^\1\2$/gm;

/** The lists of scorecards in a page's YAML. */
function scorecardsIn(page: string): unknown[] {
  return [...readFileSync(join(DOCS, page), 'utf8').matchAll(BLOCK)]
    .filter(([, , , yaml]) => /^ *mlPortal:\n( *)scorecards:\n/m.test(yaml))
    .map(([, , , yaml]) => parse(yaml).mlPortal.scorecards);
}

const EXAMPLES = readdirSync(DOCS)
  .filter(name => name.endsWith('.md'))
  .flatMap(page => scorecardsIn(page).map((value, i) => ({ page, i, value })));

/** The paths of all that is no map. */
function pathsOf(value: unknown, path: string[] = []): string[] {
  return isRecord(value)
    ? Object.entries(value).flatMap(([key, v]) => pathsOf(v, [...path, key]))
    : [path.join('.')];
}

describe('the examples of the documentation', () => {
  it('are found', () => {
    const own = EXAMPLES.filter(({ page }) => page === 'scorecards.md');
    expect(own).toHaveLength(8);
  });

  it.each(EXAMPLES)('$page, example $i, is right', ({ value }) => {
    const { scorecards, problems } = parseScorecards(value, DEFAULT_SCORECARDS);
    expect(problems).toEqual([]);
    const context = contextOf([KUBEFLOW_PIPELINES], { scorecards });
    const results = [CARD_FRAUD, CUSTOMER_360, KUBEFLOW_PIPELINES]
      .flatMap(entity => evaluateEntity(entity, context)!.scorecards)
      .flatMap(({ checks }) => checks);
    expect(results.filter(({ result }) => result === 'error')).toEqual([]);
  });

  it('say what a result without messages says', () => {
    const { scorecards } = parseScorecards(
      EXAMPLES.flatMap(({ value }) => value as { id: string }[]).filter(
        ({ id }) => id === 'freshness',
      ),
      [],
    );
    const mlflow = { registered: true, lastTrainedAt: '2026-09-01T08:00:00Z' };
    const { message } = evaluateEntity(
      CARD_FRAUD,
      contextOf([], { scorecards }),
      { facts: { mlflow } },
    )!.scorecards[0].checks[0];
    const text = readFileSync(join(DOCS, 'scorecards.md'), 'utf8');
    expect(text.replace(/\s+/g, ' ')).toContain(`"${message}"`);
  });
});

describe('the facts of the documentation', () => {
  it('are all there are', () => {
    const { organization, findTool } = contextOf([]);
    const declared = readModel(model());
    const verdict = judgeOwnership(declared, organization, findTool);
    const paths = [
      modelFacts(declared, verdict, organization, findTool),
      featureStoreFacts(CUSTOMER_360, organization),
      toolFacts(KUBEFLOW_PIPELINES, organization),
    ].flatMap(facts => pathsOf(facts));
    const text = readFileSync(join(DOCS, 'scorecards.md'), 'utf8');
    expect(paths.filter(path => !text.includes(`\`${path}\``))).toEqual([]);
  });
});
