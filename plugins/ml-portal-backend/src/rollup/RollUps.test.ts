import {
  DEFAULT_SCORECARDS,
  type Evaluation,
  FENCE_TARGETS,
  OPERATING_MODELS,
  type RollUp,
  rollUpOperatingModel,
  rollUpScore,
  STAGE_STATUSES,
  STAGES,
} from '@ml-portal/backstage-plugin-ml-portal-common';
import { DATABASES, migratedDatabase } from '../__testUtils__/databases';
import { isWithin } from '../__testUtils__/naive';
import { randomCompany } from '../__testUtils__/randomCompany';
import { seed } from '../__testUtils__/results';
import { LineStore } from '../database/LineStore';
import type { RollUpScope } from '../database/modelsInScope';
import { RollUpQueries } from '../database/RollUpQueries';
import { canSee, EVERYTHING, NOTHING } from '../visibility/Visibility';
import { RollUps } from './RollUps';

jest.setTimeout(60_000);

type Model = Evaluation & Required<Pick<Evaluation, 'ownership' | 'model'>>;

const count = <T>(items: T[], test: (item: T) => boolean) =>
  items.filter(test).length;

const countEach = <K extends string>(
  keys: readonly K[],
  counted: (key: K) => number,
) => Object.fromEntries(keys.map(key => [key, counted(key)]));

/** The roll-up of some models, by going through them one by one. */
function naiveRollUp(models: Model[]): RollUp {
  const operatingModels = countEach(OPERATING_MODELS, name =>
    count(models, ({ ownership }) => ownership.operatingModel === name),
  ) as RollUp['operatingModels'];
  const verdicts = models.flatMap(({ ownership }) => ownership.stages);
  const reached = models.flatMap(({ scorecards }) => scorecards);
  return {
    models: models.length,
    score: rollUpScore(models.map(({ ownership }) => ownership.score)),
    operatingModel: rollUpOperatingModel(operatingModels),
    operatingModels,
    stages: STAGES.map(stage => ({
      stage,
      counts: countEach(STAGE_STATUSES, status =>
        count(verdicts, v => v.stage === stage && v.status === status),
      ) as RollUp['stages'][number]['counts'],
    })),
    levels: DEFAULT_SCORECARDS.filter(({ id }) =>
      reached.some(result => result.id === id),
    ).map(({ id, levels }) => ({
      scorecard: id,
      levels: [null, ...levels.map(level => level.id)].map(level => ({
        level,
        count: count(reached, r => r.id === id && r.level === level),
      })),
    })),
    fences: countEach(FENCE_TARGETS, target =>
      count(verdicts, ({ fencedTo }) => fencedTo === target),
    ) as RollUp['fences'],
  };
}

describe.each(DATABASES)('RollUps on %s', id => {
  describe.each([1, 2, 3])('of company %s', number => {
    let rollUps: RollUps;
    let company: Awaited<ReturnType<typeof seed>>;
    let scopes: Record<string, RollUpScope>;
    beforeAll(async () => {
      const knex = await migratedDatabase(id);
      company = await seed(knex, randomCompany(number));
      rollUps = new RollUps({
        queries: new RollUpQueries(knex),
        lines: new LineStore(knex),
        scorecards: DEFAULT_SCORECARDS,
      });
      const refs = company.evaluations
        .map(({ entityRef }) => entityRef)
        .filter((_, i) => i % 3 !== 0);
      const some = new Set([
        ...refs,
        'group:default/retail',
        'group:default/risk',
      ]);
      scopes = {
        all: { visibility: EVERYTHING },
        'all in production': {
          visibility: EVERYTHING,
          lifecycle: ['production'],
        },
        'some of them': { visibility: { all: false, refs: some } },
        'some by lifecycle': {
          visibility: { all: false, refs: some },
          lifecycle: ['experimental', 'deprecated'],
        },
        none: { visibility: NOTHING },
      };
    });

    const modelsIn = ({ visibility, lifecycle }: RollUpScope) =>
      company.evaluations.filter(
        (evaluation): evaluation is Model =>
          evaluation.ownership !== undefined &&
          canSee(visibility, evaluation.entityRef) &&
          (!lifecycle || lifecycle.includes(evaluation.model!.lifecycle!)),
      );
    const linesIn = ({ visibility }: RollUpScope) =>
      company.lines.filter(({ entityRef }) => canSee(visibility, entityRef));
    const within = (models: Model[], outer: string) =>
      models.filter(({ lineOfBusiness }) =>
        isWithin(lineOfBusiness, outer, company.lines),
      );

    const NAMES = [
      'all',
      'all in production',
      'some of them',
      'some by lifecycle',
      'none',
    ];

    it.each(NAMES)('rolls lines of business up: %s', async name => {
      const scope = scopes[name];
      expect(await rollUps.linesOfBusiness(scope)).toEqual(
        linesIn(scope).map(({ entityRef, title, above }) => ({
          entityRef,
          title,
          above: linesIn(scope)
            .filter(line => above.includes(line.entityRef))
            .map(line => ({ entityRef: line.entityRef, title: line.title })),
          ...naiveRollUp(within(modelsIn(scope), entityRef)),
        })),
      );
    });

    it.each(NAMES)('tells what goes in and out of a line: %s', async name => {
      const scope = scopes[name];
      const models = modelsIn(scope);
      const known = new Map(
        linesIn(scope).map(({ entityRef, title }) => [
          entityRef,
          { entityRef, title },
        ]),
      );
      const isHere = (line: string | null | undefined, outer: string) =>
        isWithin(line ?? null, outer, company.lines);
      const fences = models.flatMap(
        ({ entityRef, lineOfBusiness, ownership }) =>
          ownership.stages
            .filter(({ status }) => status === 'fenced')
            .map(({ owner, lineOfBusiness: ownerLine }) => ({
              entityRef,
              modelLine: lineOfBusiness,
              owner: owner!,
              ownerLine,
            })),
      );
      for (const line of known.keys()) {
        const exchange = await rollUps.exchange(line, scope);
        const here = within(models, line);

        const out = fences.filter(fence => isHere(fence.modelLine, line));
        expect(
          Object.fromEntries(
            exchange.fencesOut.map(team => [team.owner, team.fences]),
          ),
        ).toEqual(
          countEach([...new Set(out.map(({ owner }) => owner))], owner =>
            count(out, fence => fence.owner === owner),
          ),
        );

        const into = fences.filter(fence => isHere(fence.ownerLine, line));
        const keyOf = (owner: string, of: string | null | undefined) =>
          `${owner} ${known.get(of ?? '')?.entityRef ?? 'none'}`;
        expect(
          Object.fromEntries(
            exchange.fencesIn.map(fence => [
              keyOf(fence.owner, fence.lineOfBusiness?.entityRef),
              fence.fences,
            ]),
          ),
        ).toEqual(
          countEach(
            [...new Set(into.map(f => keyOf(f.owner, f.modelLine)))],
            key => count(into, f => keyOf(f.owner, f.modelLine) === key),
          ),
        );

        const uses = (tool: string) => (model: Model) =>
          [...model.model.stages.values()].some(({ tools }) =>
            tools.includes(tool),
          );
        const tools = new Set(
          here.flatMap(({ model }) =>
            [...model.stages.values()].flatMap(stage => stage.tools),
          ),
        );
        expect(new Set(exchange.tools.map(({ tool }) => tool))).toEqual(tools);
        for (const use of exchange.tools) {
          const users = models.filter(uses(use.tool));
          const elsewhere = users.filter(user => !here.includes(user));
          expect(use).toEqual({
            tool: use.tool,
            stages: STAGES.filter(stage =>
              here.some(({ model }) =>
                model.stages.get(stage)?.tools.includes(use.tool),
              ),
            ),
            models: users.length - elsewhere.length,
            modelsElsewhere: elsewhere.length,
            linesElsewhere: new Set(
              elsewhere
                .map(({ lineOfBusiness }) => lineOfBusiness)
                .filter(other => other && known.has(other)),
            ).size,
          });
        }
      }
    });

    it.each(NAMES)('rolls the organization up: %s', async name => {
      const scope = scopes[name];
      const models = modelsIn(scope);
      const { heatMap, receivingTeams, toolSpread, ...whole } =
        await rollUps.organization(scope);
      expect(whole).toEqual(naiveRollUp(models));

      const lines = linesIn(scope);
      const known = new Set(lines.map(({ entityRef }) => entityRef));
      const rest = models.filter(
        ({ lineOfBusiness }) => !known.has(lineOfBusiness ?? ''),
      );
      const rowOf = (
        lineOfBusiness: object | null,
        { models: total, score, stages }: RollUp,
      ) => ({ lineOfBusiness, models: total, score, stages });
      expect(heatMap).toEqual([
        ...lines.map(({ entityRef, title }) =>
          rowOf({ entityRef, title }, naiveRollUp(within(models, entityRef))),
        ),
        ...(rest.length > 0 ? [rowOf(null, naiveRollUp(rest))] : []),
      ]);

      const fences = models.flatMap(({ entityRef, ownership }) =>
        ownership.stages
          .filter(({ status }) => status === 'fenced')
          .map(({ owner, fencedTo }) => ({ entityRef, owner, fencedTo })),
      );
      const teams = [...new Set(fences.map(({ owner }) => owner!))].map(
        owner => {
          const its = fences.filter(fence => fence.owner === owner);
          return {
            owner,
            fencedTo: its[0].fencedTo,
            fences: its.length,
            models: new Set(its.map(({ entityRef }) => entityRef)).size,
          };
        },
      );
      const byName = (a: string, b: string) => (a < b ? -1 : 1);
      expect(receivingTeams).toEqual(
        teams.sort((a, b) => b.fences - a.fences || byName(a.owner, b.owner)),
      );

      expect(toolSpread).toEqual(
        STAGES.map(stage => {
          const used = models.flatMap(
            ({ model }) => model.stages.get(stage)?.tools ?? [],
          );
          return {
            stage,
            tools: [...new Set(used)]
              .map(tool => ({ tool, models: count(used, t => t === tool) }))
              .sort((a, b) => b.models - a.models || byName(a.tool, b.tool)),
          };
        }),
      );
    });
  });
});
