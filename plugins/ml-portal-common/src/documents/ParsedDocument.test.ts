import { type Problem, problemsOf } from '../model';
import { DEFAULT_RECOGNITION } from '../model/recognition';
import { parseDocuments } from './parseDocuments';

const at = (path: string, message = 'is wrong'): Problem => ({ path, message });
const placeIn = (text: string, problem: Problem) => {
  const { line, column } = parseDocuments(text).at(-1)!.placeOf(problem);
  return `${line}:${column}`;
};

const TEXT = `kind: Group
---
# a model
kind: Component
metadata:
  name: churn
  annotations:
    mlflow.org/model-name: churn
    mlflow.org: x
spec:
  type: ml-model
  ml:
    servingMode: realtime
    stages:
      training: { tools: [mlflow, 'a b'], ownr: x }
      serving:
      monitoring:
        tools:
          - evidently
          - a b
    businessObjective:
      problem: >
        Folded.
`;

describe('placeOf', () => {
  it.each([
    ['a value', at('spec.ml.servingMode'), '13:18'],
    ['a key', at('spec.ml.servingMode', 'unknown key "servingMode"'), '13:5'],
    ['an item', at('spec.ml.stages.training.tools.1'), '15:35'],
    ['an item of a block', at('spec.ml.stages.monitoring.tools.1'), '20:13'],
    ['a list', at('spec.ml.stages.training.tools'), '15:26'],
    ['a block, by its key', at('spec.ml.stages.monitoring'), '17:7'],
    ['nothing, by its key', at('spec.ml.stages.serving'), '16:7'],
    ['a folded text', at('spec.ml.businessObjective.problem'), '22:16'],
    [
      'a key that holds dots',
      at('metadata.annotations.mlflow.org/model-name'),
      '8:28',
    ],
    [
      'a key that another begins with',
      at('metadata.annotations.mlflow.org'),
      '9:17',
    ],
    ['what is not there', at('spec.ml.riskRating'), '12:3'],
    ['what is nowhere', at('labels.x'), '4:1'],
    ['the document', at('document'), '4:1'],
  ])('points at %s', (_, problem, expected) => {
    expect(placeIn(TEXT, problem)).toBe(expected);
  });

  it('points at what validation finds', () => {
    const [, document] = parseDocuments(TEXT);
    const entity = document.value as any;
    const places = problemsOf(entity, DEFAULT_RECOGNITION).map(problem => {
      const { line, column } = document.placeOf(problem);
      return `${line}:${column} ${problem.path}`;
    });
    expect(places).toEqual([
      '13:18 spec.ml.servingMode',
      '15:43 spec.ml.stages.training.ownr',
      '15:35 spec.ml.stages.training.tools.1',
      '20:13 spec.ml.stages.monitoring.tools.1',
    ]);
  });

  it('points at a long key, which problems cut', () => {
    const key = 'k'.repeat(300);
    expect(
      placeIn(`spec:\n  ${key}: 1\n`, at(`spec.${key.slice(0, 80)}`)),
    ).toBe('2:305');
  });

  it('points at an alias where it stands', () => {
    const text = 'x: &x { owner: a b }\nspec: *x\n';
    expect(placeIn(text, at('spec.owner'))).toBe('2:1');
  });

  it.each([
    ['a byte order mark', '\uFEFFkind: A\nb: c d\n', at('kind'), '1:7'],
    [
      'a byte order mark, on later lines',
      '\uFEFFkind: A\nb: c d\n',
      at('b'),
      '2:4',
    ],
    ['returns', 'kind: A\r\nspec:\r\n  b: c\r\n', at('spec.b'), '3:6'],
    ['letters of two units', 'a: { "😀": 1, b: 2 }', at('a.b'), '1:18'],
  ])('counts columns with %s', (_, text, problem, expected) => {
    expect(placeIn(text, problem)).toBe(expected);
  });

  it.each([
    ['kind: A\nb: [1\n', '3:1'],
    ['kind: A\n\tb: 1\n', '2:1'],
    ['kind: A\nkind: B\n', '2:1'],
    ['a: *b\n', '1:1'],
    ['kind: }\nx: }\ny\n', '1:7'],
  ])('points at the fault of %j', (text, expected) => {
    const [document] = parseDocuments(text);
    const { line, column } = document.placeOf(document.problems[0]);
    expect(`${line}:${column}`).toBe(expected);
  });
});

describe('line', () => {
  it('counts lines that the parser gave up on', () => {
    const text =
      'kind: A\n---\na: { b: } }\n--{% x %}\nc: d\ne: f\n---\nkind: B\n';
    expect(parseDocuments(text).at(-1)!.line).toBe(8);
  });
});

describe('stepsTo', () => {
  it.each([
    ['spec.ml.stages.training.tools.1', 'spec ml stages training tools 1'],
    ['metadata.annotations.mlflow.org', 'metadata annotations mlflow.org'],
    ['spec.ml.riskRating', 'spec ml'],
    ['document', ''],
  ])('tells the way to %s', (path, expected) => {
    const [, document] = parseDocuments(TEXT);
    expect(document.stepsTo(at(path)).join(' ')).toBe(expected);
  });
});

describe('entityRef', () => {
  it.each([
    ['{kind: Group, metadata: {name: A}}', 'group:default/a'],
    ['{kind: A, metadata: {name: b, namespace: C}}', 'a:c/b'],
    ['{kind: A, metadata: {name: b, namespace: [c]}}', 'a:default/b'],
    ['{kind: A, metadata: {name: 7}}', null],
    ['{kind: A, metadata: name}', null],
    ['{kind: A, metadata: }', null],
    ['{kind: [A], metadata: {name: b}}', null],
    ['[a]', null],
  ])('of %s is %s', (text, expected) => {
    expect(parseDocuments(text)[0].entityRef).toBe(expected);
  });
});
