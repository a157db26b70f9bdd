import { ConfigReader } from '@backstage/config';
import type { JsonValue } from '@backstage/types';
import { readRecognition } from './readRecognition';
import { DEFAULT_RECOGNITION } from './recognition';

function read(recognition?: JsonValue) {
  return readRecognition(
    new ConfigReader(
      recognition === undefined ? {} : { mlPortal: { recognition } },
    ),
  );
}

describe('readRecognition', () => {
  it('has defaults', () => {
    expect(read()).toEqual(DEFAULT_RECOGNITION);
    expect(read({})).toEqual(DEFAULT_RECOGNITION);
  });

  it('replaces what is configured, and keeps the rest', () => {
    expect(
      read({
        models: [{ kind: 'Component', type: 'model' }, { kind: 'MLModel' }],
        linesOfBusiness: [
          { kind: 'group', type: 'business-unit' },
          { kind: 'Group', type: 'division' },
        ],
      }),
    ).toEqual({
      ...DEFAULT_RECOGNITION,
      model: [{ kind: 'Component', type: 'model' }, { kind: 'MLModel' }],
      lineOfBusiness: [
        { kind: 'group', type: 'business-unit' },
        { kind: 'Group', type: 'division' },
      ],
    });
  });

  it('leaves the defaults alone', () => {
    read({ tools: [] });
    expect(DEFAULT_RECOGNITION.tool).toHaveLength(1);
  });

  it.each<[string, JsonValue, string]>([
    [
      'no list',
      { models: { kind: 'Component' } },
      "Invalid type in config for key 'mlPortal.recognition.models'",
    ],
    [
      'no kind',
      { tools: [{ type: 'x' }] },
      'mlPortal.recognition.tools[0].kind',
    ],
    [
      'a kind of another type',
      { tools: [{ kind: 5 }] },
      'mlPortal.recognition.tools[0].kind',
    ],
    [
      'a line that is no group',
      { linesOfBusiness: [{ kind: 'Group' }, { kind: 'Domain' }] },
      'mlPortal.recognition.linesOfBusiness[1].kind: must be Group, got Domain',
    ],
    [
      'a platform that is no group',
      { platforms: [{ kind: 'System' }] },
      'mlPortal.recognition.platforms[0].kind: must be Group, got System',
    ],
  ])('names the path of %s', (_, recognition, message) => {
    expect(() => read(recognition)).toThrow(message);
  });
});
