import type { StageVerdict } from '@ml-portal/backstage-plugin-ml-portal-common';
import { STAGES } from '@ml-portal/backstage-plugin-ml-portal-common';
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
    ['it own own own own own', ['it', 'own'], [0, 1, 1, 1, 1, 1], [0, 1]],
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
    const lanes = layOutLanes(stagesOf(words));
    expect(lanes.lanes.map(({ title }) => title)).toEqual(titles);
    expect(lanes.path).toEqual(path);
    expect(lanes.fences).toEqual(fences);
  });
});
