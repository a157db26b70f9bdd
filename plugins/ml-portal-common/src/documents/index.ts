export { parseDocuments } from './parseDocuments';
export { ParsedDocument, type Place } from './ParsedDocument';
