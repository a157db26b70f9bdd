import { screen, within } from '@testing-library/react';

/** The texts of the cells of a table, row by row, without its head. */
export async function cellsOf(name: string): Promise<(string | null)[][]> {
  return within(await screen.findByRole('region', { name }))
    .getAllByRole('row')
    .slice(1)
    .map(row => [...row.children].map(cell => cell.textContent));
}
