export type { ModelDocument } from './ModelDocument';
export { modelEntity } from './modelEntity';
export { parseDocuments } from './parseDocuments';
export { ParsedDocument, type Place } from './ParsedDocument';
export { writeModel } from './writeModel';
