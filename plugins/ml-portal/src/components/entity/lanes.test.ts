import type { StageVerdict } from '@ml-portal/backstage-plugin-ml-portal-common';
import { STAGES } from '@ml-portal/backstage-plugin-ml-portal-common';
import { t } from '../../__testUtils__/translate';
import { layOutLanes } from './lanes';

/** Stages from a word each: `own`, `-` (not applicable), `?` (unclaimed), `x!` (orphaned to x), or whom it is fenced to. */
function stagesOf(words: string): StageVerdict[] {
  return words.split(' ').map((word, i): StageVerdict => {
    const stage = STAGES[i];
    if (word === '-') {
      return { stage, status: 'notApplicable' };
    }
    if (word === '?') {
      return { stage, status: 'unclaimed' };
    }
    if (word.endsWith('!')) {
      return { stage, status: 'orphaned', owner: `group:default/${word}` };
    }
    return word === 'own'
      ? { stage, status: 'owned', owner: 'group:default/own' }
      : {
          stage,
          status: 'fenced',
          owner: `group:default/${word}`,
          fencedTo: 'outside',
        };
  });
}

describe('layOutLanes', () => {
  it.each<[string, string[], (number | undefined)[], number[]]>([
    ['own own own own own own', ['own'], [0, 0, 0, 0, 0, 0], []],
    ['own own it own own -', ['own', 'it'], [0, 0, 1, 0, 0, undefined], [2, 3]],
    ['own own it it ? ?', ['own', 'it', 'Nobody'], [0, 0, 1, 1, 2, 2], [2]],
    [
      '? x! it own - -',
      ['own', 'it', 'x!', 'Nobody'],
      [3, 2, 1, 0, undefined, undefined],
      [2, 3],
    ],
    ['it own own own own own', ['own', 'it'], [1, 0, 0, 0, 0, 0], [0, 1]],
    [
      'own a b own own x!',
      ['own', 'a', 'b', 'x!'],
      [0, 1, 2, 0, 0, 3],
      [1, 2, 3],
    ],
    ['- - - - - -', [], Array(6).fill(undefined), []],
    [
      'own - it - own -',
      ['own', 'it'],
      [0, undefined, 1, undefined, 0, undefined],
      [2, 4],
    ],
  ])('lays out %s', (words, titles, path, fences) => {
    const lanes = layOutLanes(stagesOf(words), 'Payments', t);
    expect(lanes.lanes.map(({ title }) => title)).toEqual(titles);
    expect(lanes.path).toEqual(path);
    expect(lanes.fences).toEqual(fences);
  });

  it('takes the platform for one team', () => {
    const stages = stagesOf('own a b own own own').map(stage =>
      stage.status === 'fenced'
        ? { ...stage, fencedTo: 'platform' as const }
        : stage,
    );
    expect(layOutLanes(stages, 'Payments', t).fences).toEqual([1, 3]);
  });

  it('lays teams of one line of business beside each other', () => {
    const LINES: Record<string, string> = { a1: 'a', b1: 'b', a2: 'a' };
    const stages = stagesOf('own a1 b1 a2 it own').map(stage => {
      const line = LINES[stage.owner!.split('/')[1]];
      return line
        ? {
            ...stage,
            fencedTo: 'line-of-business' as const,
            lineOfBusiness: `group:default/${line}`,
          }
        : stage;
    });
    const { lanes, path } = layOutLanes(stages, 'Payments', t);
    expect(lanes.map(({ title, subtitle }) => [title, subtitle])).toEqual([
      ['own', 'Payments'],
      ['a1', 'In a'],
      ['a2', 'In a'],
      ['b1', 'In b'],
      ['it', 'Outside the lines of business'],
    ]);
    expect(path).toEqual([0, 1, 3, 2, 4, 0]);
  });

  it('says where each team stands', () => {
    const { lanes } = layOutLanes(
      stagesOf('own it x! ? own own'),
      'Payments',
      t,
    );
    expect(lanes.map(({ subtitle }) => subtitle)).toEqual([
      'Payments',
      'Outside the lines of business',
      'Nobody is left',
      'Not claimed',
    ]);
  });
});
