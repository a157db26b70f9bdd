import { fillTemplate, pathsInTemplate } from './template';

const subject = {
  entity: { metadata: { name: 'churn', annotations: { 'a.b/c': 'd' } } },
  facts: {
    none: [],
    few: ['a', 'b'],
    many: Array.from({ length: 25 }, (_, i) => i),
    zero: 0,
    no: null,
    odd: '$& {{ facts.zero }}',
  },
};

describe('fillTemplate', () => {
  it.each([
    ['{{ entity.metadata.name }} and {{facts.zero}}', 'churn and 0'],
    ['{{ facts.few }}', 'a, b'],
    ['{{ facts.none }}', ''],
    ['{{ facts.none | nothing }}!', 'nothing!'],
    ['{{ facts.few | nothing }}', 'a, b'],
    ['{{ facts.no | nothing }}', 'nothing'],
    ['{{ facts.gone | nothing }}', 'nothing'],
    ['{{ facts.gone.further }}', ''],
    ['{{ constructor.name }}{{ facts.__proto__ }}', ''],
    ['{{ entity.metadata.annotations.a.b/c }}', 'd'],
    ['{{ facts.odd }}', '$& {{ facts.zero }}'],
    ['{ not: a place }', '{ not: a place }'],
    [
      '{{ facts.many }}',
      '0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19 and 5 more',
    ],
  ])('%s', (template, text) => {
    expect(fillTemplate(template, subject)).toBe(text);
  });
});

describe('pathsInTemplate', () => {
  it('names the path of every place', () => {
    expect(
      pathsInTemplate('{{ facts.a | none }}, {{entity.b}}, {{}} { c } {{ d'),
    ).toEqual(['facts.a', 'entity.b', '']);
  });
});
