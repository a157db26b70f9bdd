/** The class of what goes on paper; the rest of the page stays off it. */
export const PRINTED = 'ml-portal-printed';
/** The class of what is of use on a screen only. */
export const SCREEN_ONLY = 'ml-portal-screen-only';

const P = `.${PRINTED}`;

/** Leaves off the paper what is around the screen, whatever app it is in. */
const ALONE = `
  body *:not(:has(${P})):not(${P}):not(${P} *) { display: none !important; }
  html, body, body *:has(${P}) {
    display: block !important;
    position: static !important;
    width: auto !important;
    height: auto !important;
    min-width: 0 !important;
    max-height: none !important;
    margin: 0 !important;
    padding: 0 !important;
    overflow: visible !important;
    background: #fff !important;
  }`;

/** Dark on white in any theme; tints stay. */
const COLORS = `
  ${P}, ${P} * { color: #000 !important; print-color-adjust: exact; }
  ${P} svg text { fill: #000 !important; }
  ${P} :is(.MuiPaper-root, .MuiTableRow-root, .MuiTableCell-root) {
    background: none !important;
    box-shadow: none !important;
  }
  ${P} .MuiPaper-root { border: 1px solid #bbb; }
  ${P} .MuiTableCell-root { border-color: #ddd; }`;

/** Nothing to click, and nothing that is folded. */
const STILL = `
  ${P} :is(.${SCREEN_ONLY}, button, [role="search"], .MuiTextField-root,
    .MuiTableSortLabel-icon, details:not([open]), summary) {
    display: none !important;
  }`;

/** Small type, two columns, and tables at their whole length. */
const DENSE = `
  ${P} { padding: 0 1px; zoom: 0.9; }
  ${P}, ${P} :is(.MuiTypography-body1, .MuiTypography-body2, li) {
    font-size: 8pt;
    line-height: 1.25;
  }
  ${P} .MuiTypography-paragraph { margin-bottom: 4px; }
  ${P} :is(ul, ol) { gap: 2px !important; margin: 2px 0 !important; }
  ${P} p { padding-block: 1px !important; }
  ${P} li { margin: 0 !important; padding-block: 1px !important; }
  ${P} h2 { font-size: 10pt !important; line-height: 1.2 !important; }
  ${P} .MuiTypography-h3 { font-size: 14pt !important; line-height: 1.2; }
  ${P} .MuiTypography-h6 { font-size: 10pt; line-height: 1.3; }
  ${P} .MuiTypography-caption { font-size: 7pt; line-height: 1.25; }
  ${P} .MuiGrid-container {
    display: grid !important;
    grid-template-columns: 1fr 1fr;
    gap: 5px;
    width: 100% !important;
    margin: 0 !important;
  }
  ${P} .MuiGrid-item {
    min-width: 0;
    max-width: none !important;
    padding: 0 !important;
  }
  ${P} .MuiGrid-item:not(.MuiGrid-grid-md-6) { grid-column: 1 / -1; }
  ${P} dl {
    grid-template-columns: repeat(auto-fit, minmax(94px, 1fr)) !important;
    gap: 5px !important;
    margin: 2px 0 !important;
  }
  ${P} dl > .MuiPaper-root { padding: 6px !important; }
  ${P} .MuiCardHeader-root { padding: 4px 8px 0 !important; }
  ${P} .MuiCardHeader-content {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }
  ${P} .MuiCardHeader-subheader { padding: 0 !important; }
  ${P} .MuiCard-root > .MuiDivider-root { display: none; }
  ${P} .MuiCardContent-root { padding: 2px 8px 4px !important; }
  ${P} :is(.MuiTableContainer-root, .MuiCardContent-root, .MuiCard-root) {
    max-height: none !important;
    overflow: visible !important;
  }
  ${P} .MuiTable-root { width: 100% !important; min-width: 0 !important; }
  ${P} .MuiTable-root :is(th, td) {
    position: static !important;
    min-width: 0 !important;
    padding: 1px 4px !important;
  }
  ${P} .MuiTable-root :is(th, td), ${P} .MuiTable-root :is(th, td) * {
    font-size: 7pt;
    line-height: 1.2;
    overflow-wrap: normal;
  }
  ${P} .MuiTable-root td * { min-width: 0 !important; min-height: 0 !important; }
  ${P} td .MuiSvgIcon-root { display: none; }
  ${P} :is(.recharts-responsive-container, .recharts-wrapper) {
    width: 100% !important;
    min-width: 0 !important;
    height: auto !important;
  }
  ${P} svg.recharts-surface { width: 100% !important; height: auto !important; }`;

/** Nothing is cut in two that reads as one. */
const WHOLE = `
  ${P} :is(h2, .MuiCardHeader-root) { break-after: avoid; }
  ${P} :is(tr, li, dl > div, .recharts-responsive-container) {
    break-inside: avoid;
  }
  ${P} .MuiGrid-item:not(:has(table)) { break-inside: avoid; }
  ${P} thead { display: table-header-group; }`;

/** How a screen lies on paper. */
export const PRINT_STYLE = `
@media print {
  @page { margin: 10mm; }${[ALONE, COLORS, STILL, DENSE, WHOLE].join('')}
}
`;
