import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { fakeApi, renderPage } from '../../__testUtils__/render';
import { words } from '../../__testUtils__/translate';
import { Printed } from './Printed';

const render = () =>
  renderPage(
    <Printed title="Wealth management">The rest</Printed>,
    fakeApi({}),
  );

afterEach(() => jest.restoreAllMocks());

describe('Printed', () => {
  it('prints when asked to', async () => {
    const print = jest.spyOn(window, 'print').mockImplementation(() => {});
    await render();
    await userEvent.click(
      screen.getByRole('button', { name: 'Print, or save as PDF' }),
    );
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('tells on paper when and what was looked at', async () => {
    await render();
    const at = '2030-01-02T03:04:05.000Z';
    jest.spyOn(Date.prototype, 'toISOString').mockReturnValue(at);
    window.history.pushState({}, '', '/?days=90');
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    const head = screen.getByText('Wealth management').parentElement!;
    expect(head).toHaveTextContent(`Printed ${words.moment(at)}`);
    expect(head).toHaveTextContent('http://localhost/?days=90');
    expect(head).not.toBeVisible();
  });
});
