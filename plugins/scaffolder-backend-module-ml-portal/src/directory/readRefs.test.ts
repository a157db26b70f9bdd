import { readRefs } from './readRefs';

describe('readRefs', () => {
  it('names the entities', () => {
    expect(
      readRefs(
        'kind: Component\nmetadata: { name: Churn }\n---\nkind: API\nmetadata: { name: a, namespace: b }\n',
      ),
    ).toEqual(['component:default/churn', 'api:b/a']);
  });

  it.each([
    ['', 'catalog-info.yaml: holds no document'],
    ['a: [', /^catalog-info\.yaml: line 1: /],
    ['kind: Component', 'line 1: must say its kind and its metadata.name'],
    ['a: 1\n---\nb: 2\n', 'line 1: must say'],
    [
      'kind: Component\nmetadata: { name: a }\n---\nkind: Location\nmetadata: { name: x }\nspec: { type: file, target: /etc/* }\n',
      'line 4: a Location cannot be published',
    ],
    ['kind: lOCATION\nmetadata: { name: x }', 'a Location cannot be published'],
  ])('refuses %j', (yaml, message) => {
    expect(() => readRefs(yaml)).toThrow(message);
  });
});
