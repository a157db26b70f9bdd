/**
 * Contracts between the backend of ML Portal and other backend modules.
 *
 * @packageDocumentation
 */
export * from './entityChanged';
export * from './factProvider';
export * from './modelDirectory';
export * from './resultChanged';
