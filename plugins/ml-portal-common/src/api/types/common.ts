/** An owner, and whether there is anybody behind it. @public */
export interface Owner {
  entityRef: string;
  alive: boolean;
}

/** A line of business that the caller may read. @public */
export interface LineOfBusinessRef {
  entityRef: string;
  title: string;
}

/** A list, page by page. @public */
export interface Page<T> {
  items: T[];
  totalItems: number;
  pageInfo: { nextCursor?: string };
}
