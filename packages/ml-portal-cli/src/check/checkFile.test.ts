import { checkFile } from './checkFile';
import { refuseTwins } from './refuseTwins';

const MODEL = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: churn
  annotations:
    mlflow.org/model-name: churn
spec:
  type: ml-model
  lifecycle: production
  owner: retail-ds
  ml:
    servingMode: batch
    stages:
      training: { tools: [mlflow] }
      serving:
`;

/** What is found in a text, one line each. */
async function findingsIn(text: string): Promise<string[]> {
  const { documents, findings } = await checkFile('x.yaml', text);
  return [...findings, ...documents.flatMap(each => each.findings)].map(
    ({ rule, file, line, column, message }) =>
      `${file}:${line}:${column} ${rule} ${message}`,
  );
}

const changed = (from: string, to: string) => {
  expect(MODEL).toContain(from);
  return MODEL.replace(from, to);
};

describe('checkFile', () => {
  it.each([
    ['a model', MODEL],
    ['a model with returns', MODEL.replaceAll('\n', '\r\n')],
    ['nothing', ''],
    ['a comment', '# nothing yet\n'],
    ['empty documents', `---\n---\n${MODEL}---\n# the end\n`],
    ['another kind', 'kind: Group\nmetadata: { name: a }\nspec: 7\n'],
    ['another system', 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\n'],
    [
      'a component that is no model',
      changed('type: ml-model', 'type: service').replace('ml:', 'other:'),
    ],
    [
      'a software template, and a model',
      `apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\nmetadata: { name: a }\nspec:\n  owner: \${{ parameters.owner }}\n---\n${MODEL}`,
    ],
    ['a name to be filled in', changed('name: churn', 'name: ${{ values.x }}')],
    ['an owner to be filled in', changed('retail-ds', '${{ values.owner }}')],
    [
      'tools to be filled in',
      changed('[mlflow]', "'${{ values.tools | dump }}'"),
    ],
    ['a stage to be filled in', changed('serving:', "'${{ values.stage }}':")],
    [
      'stages of another file',
      changed(
        'training: { tools: [mlflow] }\n      serving:',
        '$yaml: ./s.yaml',
      ),
    ],
  ])('finds nothing in %s', async (_, text) => {
    expect(await findingsIn(text)).toEqual([]);
  });

  it.each([
    [
      'an unknown key',
      changed('training:', 'trainning:'),
      '14:7 document spec.ml.stages.trainning: unknown key "trainning", did you mean "training"?',
    ],
    [
      'a wrong word',
      changed('batch', 'btach'),
      '12:18 document spec.ml.servingMode: must be one of "real-time", "serverless", "asynchronous", "batch", "streaming", "edge", got "btach", did you mean "batch"?',
    ],
    [
      'a wrong word after returns',
      changed('batch', 'btach').replaceAll('\n', '\r\n'),
      '12:18 document spec.ml.servingMode: must be one of',
    ],
    [
      'a missing key',
      changed('  lifecycle: production\n', ''),
      "7:1 document /spec must have required property 'lifecycle' - missingProperty: lifecycle",
    ],
    [
      'an owner of another shape',
      changed('owner: retail-ds', 'owner: [a]'),
      '10:10 document /spec/owner must be string - type: string',
    ],
    [
      'a name that no entity has',
      changed('name: churn', 'name: our churn'),
      '4:9 document "metadata.name" is not valid; expected a string',
    ],
    [
      'an annotation that is no text',
      changed('model-name: churn', 'model-name: 7'),
      '6:28 document Malformed envelope, /metadata/annotations/mlflow.org~1model-name must be string',
    ],
    [
      'a key beside the spec',
      `${MODEL}owner: retail-ds\n`,
      '16:1 document Unknown field owner',
    ],
    [
      'no metadata',
      'apiVersion: backstage.io/v1alpha1\nkind: Component\nspec: { type: ml-model }\n',
      '1:1 document must say its kind and its metadata.name',
    ],
    [
      'a kind in other letters',
      changed('kind: Component', 'kind: component'),
      '2:7 document no processor knows kind "component" of apiVersion "backstage.io/v1alpha1"',
    ],
    [
      'an unknown version',
      changed('backstage.io/v1alpha1', 'backstage/v1'),
      '1:13 document no processor knows kind "Component" of apiVersion "backstage/v1"',
    ],
    [
      'ML data below another type',
      changed('type: ml-model', 'type: ml-modell'),
      '8:9 document spec.type: no Component of type "ml-modell" is read for the ML data under spec.ml',
    ],
    [
      'a second document',
      `kind: Group\nmetadata: { name: a }\n---\n${changed('batch', 'x')}`,
      '15:18 document spec.ml.servingMode: must be one of',
    ],
    ['a list', '- a\n', '1:1 yaml must be a map of keys'],
    ['wrong syntax', 'kind: [A\nb: c\n', '2:1 yaml Flow sequence'],
    ['tabs', 'kind: A\nmetadata:\n\tname: b\n', '3:1 yaml Tabs are not'],
    ['a key twice', 'kind: A\nkind: B\n', '2:1 yaml Map keys must be unique'],
    [
      'what is nested very deeply',
      `a: ${'['.repeat(200)}`,
      '1:1 yaml is nested too deeply, at most 100 levels are taken',
    ],
    [
      'an alias to nothing',
      changed('[mlflow]', '*tools'),
      '1:1 yaml Unresolved alias',
    ],
  ])('finds %s', async (_, text, expected) => {
    const [first] = await findingsIn(text);
    expect(first).toContain(`x.yaml:${expected}`);
  });

  it('finds everything in a document at once', async () => {
    const text = changed('churn', 'our churn')
      .replace('batch', 'x')
      .replace('mlflow]', 'a b]');
    expect(await findingsIn(text)).toHaveLength(3);
  });

  it('leaves out a template that is no YAML before it is filled in', async () => {
    const text = changed('serving:', '{% if x %}\n      serving:\n{% endif %}');
    expect(await checkFile('x.yaml', text)).toMatchObject({
      isTemplate: true,
      documents: [],
      findings: [],
    });
  });

  it('knows a document for what it is', async () => {
    const text = `${MODEL}---\nkind: Group\nmetadata: { name: A }\n`;
    const { documents } = await checkFile('x.yaml', text);
    expect(
      documents.map(({ role, document }) => [role, document.entityRef]),
    ).toEqual([
      ['model', 'component:default/churn'],
      [null, 'group:default/a'],
    ]);
  });
});

describe('refuseTwins', () => {
  it('finds what stands in two documents, also of other files', async () => {
    const files = [
      await checkFile('a.yaml', `# first\n${MODEL}`),
      await checkFile('b.yaml', `${MODEL}---\n${MODEL}`),
    ];
    const documents = files.flatMap(file => file.documents);
    refuseTwins(documents);
    expect(documents.map(({ findings }) => findings.length)).toEqual([0, 1, 1]);
    expect(documents[1].findings[0]).toMatchObject({
      file: 'b.yaml',
      line: 4,
      column: 9,
      message: 'component:default/churn stands at a.yaml:2 already',
    });
  });

  it('takes names that are filled in for different ones', async () => {
    const text = changed('name: churn', 'name: ${{ values.name }}');
    const { documents } = await checkFile('a.yaml', `${text}---\n${text}`);
    refuseTwins(documents);
    expect(documents.flatMap(({ findings }) => findings)).toEqual([]);
  });
});
