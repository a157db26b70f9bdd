import { z } from 'zod';

/** How long a page of a list may be. */
export const PAGE_SIZES = [25, 50, 100] as const;

/** A length of a page. @public */
export type PageSize = (typeof PAGE_SIZES)[number];

/** The tabs of the portal, in their usual order. */
export const PORTAL_TABS = [
  'overview',
  'models',
  'lines-of-business',
  'operating-models',
  'value',
  'velocity',
  'tools',
  'feature-stores',
  'scorecards',
  'roadmap',
  'register',
  'exemptions',
] as const;

/** A tab of the portal. @public */
export type MlPortalTab = (typeof PORTAL_TABS)[number];

export const OVERVIEW_SECTIONS = [
  'rejected',
  'exemptions',
  'headline',
  'heatMap',
  'trend',
  'fixFirst',
  'operatingModels',
  'receivingTeams',
  'toolsInUse',
] as const;

/** A section of the overview. @public */
export type OverviewSection = (typeof OVERVIEW_SECTIONS)[number];

export const MODEL_COLUMNS = [
  'model',
  'stages',
  'score',
  'level',
  'lineOfBusiness',
  'owner',
  'handoffs',
  'operatingModel',
  'lifecycle',
  'tasks',
] as const;

/** A column of the list of models. @public */
export type ModelColumn = (typeof MODEL_COLUMNS)[number];

export const LINE_OF_BUSINESS_COLUMNS = [
  'lineOfBusiness',
  'models',
  'score',
  'levels',
  'fences',
  'operatingModel',
] as const;

/** A column of the list of lines of business. @public */
export type LineOfBusinessColumn = (typeof LINE_OF_BUSINESS_COLUMNS)[number];

export const TOOL_COLUMNS = [
  'tool',
  'stages',
  'access',
  'adoption',
  'usedBy',
  'evaluation',
  'level',
  'owner',
  'origin',
] as const;

/** A column of the list of tools. @public */
export type ToolColumn = (typeof TOOL_COLUMNS)[number];

export const FEATURE_STORE_COLUMNS = [
  'featureStore',
  'technology',
  'features',
  'freshness',
  'usedBy',
  'level',
  'owner',
] as const;

/** A column of the list of feature stores. @public */
export type FeatureStoreColumn = (typeof FEATURE_STORE_COLUMNS)[number];

export const PORTFOLIO_SECTIONS = [
  'figures',
  'models',
  'fencesOut',
  'fencesIn',
  'levels',
  'trend',
  'value',
  'velocity',
  'operatingModels',
  'onItsOwn',
  'ownTools',
  'tools',
] as const;

/** A section of the portfolio of a line of business. @public */
export type PortfolioSection = (typeof PORTFOLIO_SECTIONS)[number];

/** How an app sets up a list. @public */
export interface ListOptions<TColumn extends string> {
  /** What the list shows of each, in which order. */
  columns?: readonly TColumn[];
  /** How many a page has until the reader chooses. */
  pageSize?: PageSize;
}

/** Some of the names, in an order of one's own. */
function chosenFrom<const N extends readonly string[]>(names: N) {
  return z
    .array(z.enum(names))
    .min(1, 'must name something')
    .refine(chosen => new Set(chosen).size === chosen.length, {
      error: 'must not name anything twice',
    });
}

const text = z.string().trim().min(1);

/** Settings of the overview. */
export const overviewSettings = {
  sections: chosenFrom(OVERVIEW_SECTIONS).optional(),
};

/** Settings of a list, among whose columns is the one that names the rows. */
function listOf<const N extends readonly string[]>(
  columns: N,
  naming: N[number],
) {
  return {
    columns: chosenFrom(columns)
      .refine(chosen => chosen.includes(naming), {
        error: `must have '${naming}', which names the rows`,
      })
      .optional(),
    pageSize: z.literal(PAGE_SIZES).optional(),
  };
}

/** Settings of the lists, by the tab of each. */
export const listSettings = {
  models: { ...listOf(MODEL_COLUMNS, 'model'), lifecycle: text.optional() },
  'lines-of-business': listOf(LINE_OF_BUSINESS_COLUMNS, 'lineOfBusiness'),
  tools: listOf(TOOL_COLUMNS, 'tool'),
  'feature-stores': listOf(FEATURE_STORE_COLUMNS, 'featureStore'),
};

/** Settings of the portfolio of a line of business. */
export const portfolioSettings = {
  sections: chosenFrom(PORTFOLIO_SECTIONS).optional(),
};

/** Settings of a card. */
export const cardSettings = { title: text.optional() };

/** How much a widget shows at most. */
export const widgetLimit = { least: 1, most: 20, usual: 5 };
/** How many days a widget looks back at most. */
export const widgetDays = { least: 1, most: 90, usual: 7 };

const within = ({ least, most }: { least: number; most: number }) =>
  z.int().min(least).max(most).optional();

/** Settings of a widget of the home page. */
export const widgetSettings = {
  title: text.optional(),
  limit: within(widgetLimit),
};

/** Settings of a widget that looks back. */
export const lookingBackSettings = {
  ...widgetSettings,
  days: within(widgetDays),
};

/** Settings of all pages, as properties of one. */
export const portalSettings = {
  title: text.optional(),
  subtitle: text.optional(),
  tabs: chosenFrom(PORTAL_TABS).optional(),
  ...overviewSettings,
  lists: z
    .strictObject(
      Object.fromEntries(
        Object.entries(listSettings).map(([tab, settings]) => [
          tab,
          z.strictObject(settings).optional(),
        ]),
      ),
    )
    .optional(),
};
