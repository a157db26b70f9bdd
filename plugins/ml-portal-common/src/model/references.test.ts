import { completeReference, completeReferences } from './references';

const inNamespace = (namespace?: string) => ({
  metadata: { name: 'churn', namespace },
});

describe('completeReference', () => {
  it.each([
    ['ds', 'Group', undefined, 'group:default/ds'],
    ['ds', 'Group', 'emea', 'group:emea/ds'],
    ['ds', 'Group', 'EMEA', 'group:emea/ds'],
    ['ds', 'Group', '', 'group:default/ds'],
    ['emea/ds', 'Group', 'apac', 'group:emea/ds'],
    ['user:ann', 'Group', 'emea', 'user:emea/ann'],
    ['User:default/Ann.Lee', 'Group', 'emea', 'user:default/ann.lee'],
    ['mlflow', 'Component', 'emea', 'component:emea/mlflow'],
    ['store', 'Resource', undefined, 'resource:default/store'],
    ['', 'Group', undefined, undefined],
    [':ds', 'Group', undefined, undefined],
    ['group:', 'Group', undefined, undefined],
    ['/ds', 'Group', undefined, undefined],
    ['a\u0000b', 'Group', undefined, undefined],
    [null, 'Group', undefined, undefined],
    [7, 'Group', undefined, undefined],
    [['ds'], 'Group', undefined, undefined],
    [{ kind: 'group', name: 'ds' }, 'Group', undefined, undefined],
  ])('%j as %s in namespace %s: %s', (ref, kind, namespace, complete) => {
    expect(completeReference(ref, kind, inNamespace(namespace))).toBe(complete);
  });
});

describe('completeReferences', () => {
  it('leaves out what is no reference and what stands twice', () => {
    expect(
      completeReferences(
        ['a', 'Component:DEFAULT/a', null, '', 'b', ['c']],
        'Component',
        inNamespace(),
      ),
    ).toEqual(['component:default/a', 'component:default/b']);
  });

  it.each([undefined, null, 'a', {}, 7])('takes %j as an empty list', refs => {
    expect(completeReferences(refs, 'Component', inNamespace())).toEqual([]);
  });
});
