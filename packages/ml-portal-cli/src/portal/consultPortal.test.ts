import {
  effect,
  fakePortal,
  groupYaml,
  modelYaml,
} from '../__testUtils__/checked';
import { checkFile } from '../check/checkFile';
import { consultPortal } from './consultPortal';

const MODEL = modelYaml('a');

async function consult(
  yaml: string,
  portal: Parameters<typeof fakePortal>[0] = {},
  options: Partial<Parameters<typeof consultPortal>[2]> = {},
) {
  const files = [await checkFile('x.yaml', yaml)];
  const api = fakePortal(portal);
  const answer = await consultPortal(api, files, {
    failOn: 'error',
    ...options,
  });
  return { ...answer, bodies: api.bodies };
}

const told = ({ findings }: Awaited<ReturnType<typeof consult>>) =>
  findings.map(
    ({ rule, severity, line, column, message }) =>
      `${line}:${column} ${severity} ${rule} ${message}`,
  );

describe('consultPortal', () => {
  it('tells what changes, and what the next level needs', async () => {
    const { report, findings } = await consult(MODEL);
    expect(findings).toEqual([]);
    expect(report).toEqual({
      notes: [],
      changes: [
        {
          ...effect('a', [50, 'bronze'], [60, 'bronze']),
          place: { file: 'x.yaml', line: 1 },
          needs: [
            {
              scorecard: 'ownership',
              nextLevel: 'silver',
              checks: [
                {
                  id: 'fences',
                  title: 'No fences',
                  result: 'failed',
                  message: 'serving is run by core-it',
                  remediation: 'Name an `owner`.',
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it('tells what the portal refuses, and where', async () => {
    const answer = await consult(`${groupYaml('cards')}---\n${MODEL}`, {
      refuse: name => (name === 'a' ? 'is nobody' : undefined),
    });
    expect(told(answer)).toEqual(['14:10 error portal spec.owner: is nobody']);
  });

  it.each([
    ['error', 'warning'],
    ['drop', 'error'],
  ] as const)(
    'with --fail-on %s tells of a drop with a %s',
    async (failOn, severity) => {
      const dependents = [effect('far', [50, 'silver'], [50, 'bronze'])];
      const answer = await consult(
        `${MODEL}---\n${groupYaml('cards')}`,
        { dependents },
        { failOn },
      );
      // What drops stands in no file: its group does.
      expect(told(answer)).toEqual([`11:1 ${severity} drop far changes`]);
      expect(answer.findings[0].entityRef).toBe('component:default/far');
      expect(answer.report.changes.at(-1)).toMatchObject({
        entityRef: 'component:default/far',
        place: null,
        needs: [],
      });
    },
  );

  it('tells what stays below a level that is required', async () => {
    const dependents = [effect('far', [50, null], [50, null])];
    const below = await consult(
      MODEL,
      { dependents },
      { requireLevel: 'gold' },
    );
    expect(told(below)).toEqual([
      '1:1 error level component:default/a would stay below gold of ownership',
    ]);
    const reached = await consult(MODEL, {}, { requireLevel: 'bronze' });
    expect(told(reached)).toEqual([]);
  });

  it('refuses a level that the portal does not have', async () => {
    await expect(
      consult(MODEL, {}, { requireLevel: 'platinum' }),
    ).rejects.toThrow(
      '--require-level: the portal has no level platinum, it has bronze, silver, gold',
    );
  });

  it('asks about documents in order only', async () => {
    const { bodies, report } = await consult(
      [
        MODEL,
        modelYaml('wrong', '{ stage: }'),
        modelYaml('${{ values.name }}'),
        modelYaml('elsewhere', '{ $yaml: ./ml.yaml }'),
      ].join('---\n'),
    );
    expect(bodies).toHaveLength(1);
    expect(bodies[0]).not.toMatch(/wrong|values|elsewhere/);
    expect(report.notes).toEqual([
      '2 documents with values still to be filled in, or read from another file: the portal was not asked',
    ]);
  });
});
