import { effect, modelYaml } from '../__testUtils__/checked';
import { checkFile } from '../check/checkFile';
import type { Finding } from '../check/types';
import { inOrder, type PortalReport, type Report } from '../report';
import { annotation, githubReport } from './github';
import { jsonReport } from './json';
import { paintFor } from './paint';
import { summaryReport } from './summary';
import { textReport } from './text';

const plain = paintFor({ isTTY: false }, {});

const PORTAL: PortalReport = {
  url: 'https://portal.example.com',
  notes: ['A note'],
  changes: [
    {
      ...effect('a', [80, 'silver'], [60, 'bronze']),
      direction: 'down',
      summary: 'a drops from silver to bronze: serving would be run by core-it',
      place: { file: 'x.yaml', line: 1 },
      needs: [
        {
          scorecard: 'ownership',
          nextLevel: 'silver',
          checks: [
            {
              id: 'no-fences',
              title: 'No fences',
              result: 'failed',
              message: 'serving is run by core-it',
              remediation: 'Change this:\n\n```yaml\nowner: x\n```',
            },
          ],
        },
      ],
    },
    {
      ...effect('store', null, [null, null]),
      summary: 'store would start at no level',
      place: null,
      needs: [],
    },
  ],
};

async function reportOf(portal?: PortalReport): Promise<Report> {
  const files = [
    await checkFile('b.yaml', `kind: [\n---\n${modelYaml('a', '{ taks: }')}`),
    await checkFile('a.yaml', modelYaml('b')),
    await checkFile('skeleton.yaml', '{% if x %}\nkind: A\n'),
  ];
  return { files, findings: inOrder(files, []), ...(portal && { portal }) };
}

describe('textReport', () => {
  it('names the place of each finding, and counts', async () => {
    const report = await reportOf();
    const lines = textReport(report, plain).split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/^b\.yaml:2:1 error Flow sequence/),
      'b.yaml:11:9 error spec.ml.taks: unknown key "taks", did you mean "tasks"?',
      '',
      'skeleton.yaml is a template, and was not checked',
      '',
      '3 files, 3 documents, 2 with ML: 2 errors, 0 warnings',
      '',
    ]);
  });

  it('tells what the portal says', async () => {
    const text = textReport(await reportOf(PORTAL), plain);
    expect(text).toContain(
      [
        'Merged into https://portal.example.com:',
        '↓ a drops from silver to bronze: serving would be run by core-it',
        '    score 80 → 60, ownership: silver → bronze',
        '    for silver: serving is run by core-it (no-fences failed)',
        '+ store would start at no level',
        '    ownership: no level',
        'A note',
        '',
      ].join('\n'),
    );
  });

  it('counts what is too much to list', async () => {
    const [change] = PORTAL.changes;
    const text = textReport(
      await reportOf({ ...PORTAL, changes: Array(60).fill(change) }),
      plain,
    );
    expect(text).toContain('and 10 more, all in --format json');
  });

  it('says that the portal scores nothing of it, not that it gave no answer', async () => {
    const nothing = { ...PORTAL, changes: [], notes: [] };
    expect(textReport(await reportOf(nothing), plain)).toContain(
      'nothing that it scores',
    );
    const trouble = { ...nothing, trouble: 'cannot be reached: why' };
    const files = [await checkFile('a.yaml', modelYaml('a'))];
    expect(textReport({ files, findings: [], portal: trouble }, plain)).toBe(
      '1 file, 1 document, 1 with ML: nothing wrong, as far as it shows without the portal\n',
    );
  });
});

describe('paintFor', () => {
  it.each([
    [true, {}, true],
    [true, { NO_COLOR: '' }, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { TERM: 'dumb' }, false],
    [false, {}, false],
  ])('on a terminal (%s) with %j colours: %s', (isTTY, env, colours) => {
    const text = paintFor({ isTTY }, env)('error', 'x');
    expect(text !== 'x').toBe(colours);
    expect(text).toContain('x');
  });
});

describe('githubReport', () => {
  const finding: Finding = {
    rule: 'document',
    severity: 'error',
    file: 'a,b/100%:c.yaml',
    line: 3,
    column: 7,
    entityRef: null,
    message: '100%, of: this\r\nand ::error::that',
  };

  it('escapes what would be read as a command', () => {
    expect(annotation(finding, { cwd: '/work' })).toBe(
      '::error file=a%2Cb/100%25%3Ac.yaml,line=3,col=7,title=catalog-info::100%25, of: this%0D%0Aand ::error::that\n',
    );
  });

  it('names files as from the checkout', () => {
    const at = { cwd: '/work/repo/services', workspace: '/work/repo' };
    expect(annotation({ ...finding, file: 'x.yaml' }, at)).toContain(
      'file=services/x.yaml,',
    );
  });

  it('keeps what others wrote from being a command', async () => {
    const [change] = PORTAL.changes;
    const evil = { ...change, summary: '\n::set-output name=x::y' };
    const text = githubReport(
      await reportOf({
        ...PORTAL,
        changes: [evil],
        notes: ['::stop-commands::x'],
      }),
      { cwd: '/' },
    );
    const commands = text.split('\n').filter(each => /^\s*::/.test(each));
    expect(commands.every(each => each.startsWith('::error file='))).toBe(true);
    expect(commands).toHaveLength(2);
  });
});

describe('summaryReport', () => {
  it('is a table of findings, one of changes, and what is needed', async () => {
    const text = summaryReport(await reportOf(PORTAL));
    expect(text).toMatch(/^### ML in the catalog: 3 files/);
    expect(text).toContain(
      '| ⬇️ drops | component:default/a | 80 → 60 | silver → bronze |',
    );
    expect(text).toContain('<details><summary>component:default/a: for silver');
    expect(text).toContain('\n  ```yaml\n  owner: x\n  ```\n');
    expect(text).toContain('A note');
  });

  it('shows what others wrote as it is', async () => {
    const report = await reportOf();
    const [first] = report.findings;
    const message = '<img src=x> | [a](b) `c` @all\nnext';
    const text = summaryReport({
      ...report,
      findings: [{ ...first, message }],
    });
    expect(text).toContain(
      '&lt;img src=x> \\| \\[a\\](b) \\`c\\` \\@all next |\n',
    );
  });
});

describe('jsonReport', () => {
  it('is what the documentation says', async () => {
    const report = JSON.parse(jsonReport(await reportOf(PORTAL)));
    expect(report).toMatchObject({
      version: 1,
      totals: {
        files: 3,
        documents: 3,
        mlDocuments: 2,
        errors: 2,
        warnings: 0,
      },
      findings: [
        { rule: 'yaml', file: 'b.yaml', line: 2, column: 1, entityRef: null },
        {
          rule: 'document',
          severity: 'error',
          entityRef: 'component:default/a',
          path: 'spec.ml.taks',
          suggestion: 'tasks',
        },
      ],
      files: [
        {
          file: 'b.yaml',
          isTemplate: false,
          documents: [
            { line: 1, entityRef: null, role: null },
            { line: 3, entityRef: 'component:default/a', role: 'model' },
          ],
        },
        { file: 'a.yaml' },
        { file: 'skeleton.yaml', isTemplate: true, documents: [] },
      ],
      portal: { url: PORTAL.url, notes: ['A note'] },
    });
    expect(report.portal.changes).toEqual(PORTAL.changes);
    const offline = JSON.parse(jsonReport(await reportOf()));
    expect(offline.portal).toBeNull();
  });
});
