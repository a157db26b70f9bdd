import { type TemplateEntityV1beta3 } from '@backstage/plugin-scaffolder-common';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parse } from 'yaml';

const TEMPLATES = resolve(__dirname, '../../../../templates');

/** A template of this repository, with the files beside it. */
export function readTemplate(name: string) {
  const folder = join(TEMPLATES, name);
  const template: TemplateEntityV1beta3 = parse(
    readFileSync(join(folder, 'template.yaml'), 'utf8'),
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({
      path: relative(folder, path),
      base64Content: readFileSync(path).toString('base64'),
    }));
  return { template, files };
}

/** The names of all templates, as `all.yaml` lists them. */
export function templateNames(): string[] {
  const { spec } = parse(readFileSync(join(TEMPLATES, 'all.yaml'), 'utf8'));
  return (spec.targets as string[]).map(target => target.split('/')[1]);
}
