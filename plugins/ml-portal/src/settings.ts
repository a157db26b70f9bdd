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

/** Settings of the list of models. */
export const modelsSettings = {
  columns: chosenFrom(MODEL_COLUMNS)
    .refine(columns => columns.includes('model'), {
      error: "must have 'model', which names the rows",
    })
    .optional(),
  pageSize: z.literal(PAGE_SIZES).optional(),
  lifecycle: text.optional(),
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
  ...modelsSettings,
};
