import { createMockDirectory } from '@backstage/backend-test-utils';
import { copyAsOne } from './copyAsOne';

describe('copyAsOne', () => {
  const source = createMockDirectory({ content: {} });
  const target = createMockDirectory({ content: {} });

  beforeEach(() => {
    source.setContent({ 'a.txt': 'a', '.github': { 'ci.yml': 'c' } });
    target.setContent({ churn: { 'a.txt': 'theirs' } });
  });

  it('copies all, hidden files too, and makes the directory', async () => {
    const directory = target.resolve('not/there/yet');
    const path = await copyAsOne(source.path, directory, 'fraud');
    expect(path).toBe(target.resolve('not/there/yet/fraud'));
    expect(target.content({ path: 'not/there/yet' })).toEqual({
      fraud: { 'a.txt': 'a', '.github': { 'ci.yml': 'c' } },
    });
  });

  it.each([
    '..',
    '.',
    '',
    '.hidden',
    'a/b',
    '../churn',
    'a\\b',
    '/etc',
    'a\0',
    'a b',
    'x'.repeat(64),
  ])('refuses the folder %j', async folder => {
    await expect(
      copyAsOne(source.path, target.path, folder),
    ).rejects.toMatchObject({ name: 'InputError' });
    expect(target.content()).toEqual({ churn: { 'a.txt': 'theirs' } });
  });

  it.each([
    ['a folder', { churn: { 'a.txt': 'theirs' } }],
    ['a file', { churn: 'theirs' }],
  ])('leaves %s that is there as it is', async (_, content) => {
    target.setContent(content);
    await expect(
      copyAsOne(source.path, target.path, 'churn'),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: 'churn is there already',
    });
    expect(target.content({ shouldReadAsText: true })).toEqual(content);
  });

  it('lets one of two win', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 5 }, () =>
        copyAsOne(source.path, target.path, 'fraud'),
      ),
    );
    const won = results.filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
    expect(Object.keys(target.content()!)).toEqual(['churn', 'fraud']);
  });

  it('copies no links, and leaves nothing half done', async () => {
    source.addContent({
      deep: { 'catalog-info.yaml': ({ symlink }) => symlink('/etc/hostname') },
    });
    await expect(copyAsOne(source.path, target.path, 'fraud')).rejects.toThrow(
      'deep/catalog-info.yaml: only files and folders',
    );
    expect(target.content()).toEqual({ churn: { 'a.txt': 'theirs' } });
  });
});
