import { duplicateFeatures, type StoreWithViews } from './duplicateFeatures';

const store = (
  entityRef: string,
  ...featureViews: StoreWithViews['featureViews']
): StoreWithViews => ({ entityRef, featureViews });
const view = (name: string, entities?: string[], features?: string[]) => ({
  name,
  entities,
  features,
});

describe('duplicateFeatures', () => {
  it.each<
    [
      what: string,
      one: ReturnType<typeof view>,
      other: ReturnType<typeof view>,
      same: boolean,
    ]
  >([
    [
      'the same name of the same entity',
      view('v', ['card'], ['age']),
      view('w', ['card'], ['age']),
      true,
    ],
    [
      'names in other cases',
      view('v', ['Card'], ['AGE']),
      view('w', [' card'], ['age ']),
      true,
    ],
    [
      'entities in another order',
      view('v', ['a', 'b'], ['x']),
      view('w', ['b', 'a'], ['x']),
      true,
    ],
    [
      'the same name of another entity',
      view('v', ['card'], ['age']),
      view('w', ['customer'], ['age']),
      false,
    ],
    [
      'of a pair and of one of it',
      view('v', ['a', 'b'], ['x']),
      view('w', ['a'], ['x']),
      false,
    ],
    [
      'another name',
      view('v', ['card'], ['age']),
      view('w', ['card'], ['age_days']),
      false,
    ],
    [
      'views that name no entity',
      view('v', [], ['age']),
      view('w', undefined, ['age']),
      false,
    ],
    [
      'views without features',
      view('v', ['card']),
      view('w', ['card'], []),
      false,
    ],
    // What joins names must not be able to stand in one.
    [
      'names that only look the same joined',
      view('v', ['a', 'b'], ['x']),
      view('w', ['a","b'], ['x']),
      false,
    ],
  ])('finds %s', (_, one, other, same) => {
    const found = duplicateFeatures([store('s1', one), store('s2', other)]);
    expect(found).toHaveLength(same ? 1 : 0);
  });

  it('needs two stores, not two views', () => {
    const views = [view('v', ['card'], ['age']), view('w', ['card'], ['age'])];
    expect(duplicateFeatures([store('s1', ...views)])).toEqual([]);
    const [found] = duplicateFeatures([
      store('s1', ...views),
      store('s2', views[0]),
    ]);
    expect(found).toMatchObject({ stores: 2, definitions: { length: 3 } });
  });

  it('counts a feature that a view lists twice once', () => {
    const [found] = duplicateFeatures([
      store('s1', view('v', ['card'], ['age', 'age'])),
      store('s2', view('w', ['card'], ['age'])),
    ]);
    expect(found).toMatchObject({ stores: 2 });
    expect(found.definitions).toHaveLength(2);
  });

  it('tells where each is, those in most stores first, then by name', () => {
    expect(
      duplicateFeatures([
        store('s1', view('cards', ['Card'], ['b', 'a', 'spend'])),
        store('s2', view('spending', ['card'], ['a', 'b', 'Spend'])),
        store('s3', view('more', ['card'], ['spend'])),
      ]),
    ).toEqual([
      {
        entities: ['Card'],
        feature: 'spend',
        stores: 3,
        definitions: [
          { store: 's1', featureView: 'cards' },
          { store: 's2', featureView: 'spending' },
          { store: 's3', featureView: 'more' },
        ],
      },
      ...['a', 'b'].map(feature => ({
        entities: ['Card'],
        feature,
        stores: 2,
        definitions: [
          { store: 's1', featureView: 'cards' },
          { store: 's2', featureView: 'spending' },
        ],
      })),
    ]);
  });
});
