import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from '../usage/UsageError';
import { findFiles, toPattern } from './findFiles';

describe('findFiles', () => {
  let cwd: string;
  const write = (...files: string[]) =>
    files.forEach(file => {
      mkdirSync(dirname(join(cwd, file)), { recursive: true });
      writeFileSync(join(cwd, file), '');
    });
  const find = (paths: string[], ignore: string[] = []) =>
    findFiles(paths, ignore, { cwd, platform: 'linux' });

  beforeEach(() => {
    cwd = mkdtempSync(join(tmpdir(), 'ml-portal-cli-'));
    write(
      'catalog-info.yaml',
      'a/catalog-info.yaml',
      'a/other.yaml',
      '.backstage/catalog-info.yaml',
      'node_modules/x/catalog-info.yaml',
      'a/node_modules/x/catalog-info.yaml',
      '.git/catalog-info.yaml',
      'odd [x]/catalog-info.yaml',
    );
  });
  afterEach(() => rmSync(cwd, { recursive: true }));

  it('finds every file of the usual name, in any folder of one’s own', async () => {
    expect(await find([])).toEqual([
      '.backstage/catalog-info.yaml',
      'a/catalog-info.yaml',
      'catalog-info.yaml',
      'odd [x]/catalog-info.yaml',
    ]);
  });

  it.each([
    [['a/other.yaml'], ['a/other.yaml']],
    [['./a/other.yaml'], ['./a/other.yaml']],
    [['a'], ['a/catalog-info.yaml']],
    [['odd [x]'], ['odd [x]/catalog-info.yaml']],
    [['odd [x]/catalog-info.yaml'], ['odd [x]/catalog-info.yaml']],
    [['a/*.yaml'], ['a/catalog-info.yaml', 'a/other.yaml']],
    [['**/o{ther,wn}.yaml'], ['a/other.yaml']],
    [
      ['catalog-info.yaml', '**/catalog-info.yaml', 'a'],
      [
        'catalog-info.yaml',
        '.backstage/catalog-info.yaml',
        'a/catalog-info.yaml',
        'odd [x]/catalog-info.yaml',
      ],
    ],
  ])('finds what %j names', async (paths, files) => {
    expect(await find(paths)).toEqual(files);
  });

  it('leaves out what is to be ignored, also below a folder', async () => {
    expect(await find(['.', 'a/*'], ['a/catalog*', '**/odd*/**'])).toEqual([
      '.backstage/catalog-info.yaml',
      'catalog-info.yaml',
      'a/other.yaml',
    ]);
    expect(await find([], ['a/**', '**/odd*/**'])).toEqual([
      '.backstage/catalog-info.yaml',
      'catalog-info.yaml',
    ]);
  });

  it.each([
    ['gone.yaml', 'gone.yaml: there is no such file'],
    ['b/*.yaml', 'b/*.yaml: no file matches'],
    ['node_modules', 'node_modules: no file matches'],
  ])('refuses %s', async (path, message) => {
    await expect(find(['a', path])).rejects.toThrow(UsageError);
    await expect(find(['a', path])).rejects.toThrow(message);
  });

  it('reads links to files once, and goes round in no circle', async () => {
    symlinkSync(join(cwd, 'a'), join(cwd, 'a/circle'));
    mkdirSync(join(cwd, 'z'));
    symlinkSync(
      join(cwd, 'catalog-info.yaml'),
      join(cwd, 'z/catalog-info.yaml'),
    );
    symlinkSync(join(cwd, 'gone'), join(cwd, 'z/lost.yaml'));
    expect(await find(['a', 'z'])).toEqual([
      'a/catalog-info.yaml',
      'z/catalog-info.yaml',
    ]);
    expect(await find(['catalog-info.yaml', 'z'])).toEqual([
      'catalog-info.yaml',
    ]);
    expect(await find(['z/*'])).toEqual(['z/catalog-info.yaml']);
    await expect(find(['z/lost.yaml'])).rejects.toThrow('no such file');
  });

  it.each([
    ['win32', 'teams\\*\\catalog-info.yaml', 'teams/*/catalog-info.yaml'],
    ['linux', 'odd \\[x\\]/*.yaml', 'odd \\[x\\]/*.yaml'],
  ] as const)('on %s takes %s for %s', (platform, path, pattern) => {
    expect(toPattern(path, platform)).toBe(pattern);
  });

  it('on Windows finds files of paths written as there', async () => {
    const files = await findFiles(['a\\*.yaml'], [], {
      cwd,
      platform: 'win32',
    });
    expect(files).toEqual(['a/catalog-info.yaml', 'a/other.yaml']);
  });
});
