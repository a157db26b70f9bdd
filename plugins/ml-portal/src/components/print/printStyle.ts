/** The class of what goes on paper; the rest of the page stays off it. */
export const PRINTED = 'ml-portal-printed';
/** The class of what is of use on a screen only. */
export const SCREEN_ONLY = 'ml-portal-screen-only';

const P = `.${PRINTED}`;

/**
 * How a screen lies on paper, whatever app it is in: without what is around it,
 * dark on white in any theme, tables at their whole length, nothing to click.
 */
export const PRINT_STYLE = `
@media print {
  @page { margin: 12mm; }
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
  }
  ${P} { font-size: 9pt; }
  ${P}, ${P} * { color: #000 !important; print-color-adjust: exact; }
  ${P} svg text { fill: #000 !important; }
  ${P} :is(.MuiPaper-root, .MuiTable-root, .MuiTableRow-root, .MuiTableCell-root) {
    background: none !important;
    box-shadow: none !important;
  }
  ${P} .MuiPaper-root { border: 1px solid #bbb; }
  ${P} .MuiTableCell-root { border-color: #ddd; }
  ${P} :is(.${SCREEN_ONLY}, button, [role="search"], .MuiTextField-root,
    .MuiTableSortLabel-icon, details:not([open]), summary) {
    display: none !important;
  }
  ${P} :is(h1, h2, h3, .MuiCardHeader-root) { break-after: avoid; }
  ${P} :is(tr, li, dl > div, .recharts-responsive-container) {
    break-inside: avoid;
  }
  ${P} thead { display: table-header-group; }
  ${P} :is(.MuiTableContainer-root, .MuiCardContent-root, .MuiCard-root) {
    overflow: visible !important;
    max-height: none !important;
  }
  ${P} .MuiTable-root { min-width: 0 !important; width: 100% !important; }
  ${P} .MuiTable-root :is(th, td) {
    position: static !important;
    min-width: 0 !important;
    padding: 2px 4px !important;
    font-size: 7.5pt;
    line-height: 1.25;
  }
  ${P} .MuiTable-root :is(td, th) * { min-width: 0 !important; }
  ${P} .MuiCardHeader-root { padding: 6px 10px 2px !important; }
  ${P} .MuiCardContent-root { padding: 4px 10px !important; }
  ${P} h2 { font-size: 11pt !important; }
  ${P} .MuiCardHeader-subheader { font-size: 8pt !important; }
  ${P} :is(.MuiTypography-body1, .MuiTypography-body2) { font-size: 8.5pt; }
  ${P} .MuiTypography-h6 { font-size: 11pt; }
  ${P} .MuiTypography-h3 { font-size: 16pt !important; }
  ${P} .MuiTypography-caption { font-size: 7.5pt; }
  ${P} .MuiGrid-container {
    display: grid !important;
    grid-template-columns: 1fr 1fr;
    gap: 6px;
    width: 100% !important;
    margin: 0 !important;
  }
  ${P} .MuiGrid-item {
    max-width: none !important;
    padding: 0 !important;
    min-width: 0;
  }
  ${P} .MuiGrid-item:not(.MuiGrid-grid-md-6) { grid-column: 1 / -1; }
  ${P} dl {
    grid-template-columns: repeat(auto-fit, minmax(110px, 1fr)) !important;
    gap: 6px !important;
    margin: 4px 0 !important;
  }
  ${P} .recharts-responsive-container, ${P} .recharts-wrapper {
    width: 100% !important;
    height: auto !important;
    min-width: 0 !important;
  }
  ${P} svg.recharts-surface { width: 100% !important; height: auto !important; }
}
`;
