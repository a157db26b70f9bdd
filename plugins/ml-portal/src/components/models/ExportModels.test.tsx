import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { modelPage } from '../../__testUtils__/data';
import { fakeApi, pending, renderPage } from '../../__testUtils__/render';
import { saveFile } from '../../saveFile';
import { ModelsContent } from './ModelsContent';

jest.mock('../../saveFile', () => ({ saveFile: jest.fn() }));
const saved = saveFile as jest.MockedFunction<typeof saveFile>;

async function renderExport(getModelsCsv: jest.Mock, path = '/') {
  const api = fakeApi({
    getModels: jest.fn(async () => modelPage(['fraud'], 4_711)),
    getModelsCsv,
  });
  const rendered = await renderPage(<ModelsContent />, api, path);
  const button = await screen.findByRole('button', {
    name: 'Export 4,711 models as CSV',
  });
  return { ...rendered, button };
}

describe('ExportModels', () => {
  beforeEach(() => saved.mockClear());

  it('saves all models that fit, in the order of the list', async () => {
    const csv = new Blob(['entityRef']);
    const getModelsCsv = jest.fn(async () => csv);
    const { button } = await renderExport(
      getModelsCsv,
      '/?stage=deployment&status=fenced&lifecycle=production&sort=-score&limit=50',
    );
    await userEvent.click(button);
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect(saved).toHaveBeenCalledWith(
      csv,
      expect.stringMatching(/^ml-models-\d{4}-\d\d-\d\d\.csv$/),
    );
    expect(getModelsCsv.mock.calls).toEqual([
      [
        {
          stage: 'deployment',
          status: 'fenced',
          lifecycle: ['production'],
          sort: '-score',
        },
        { signal: expect.any(AbortSignal) },
      ],
    ]);
    expect(button).not.toHaveAttribute('aria-disabled');
  });

  it('says that it is at work, and stops when one leaves', async () => {
    const getModelsCsv = jest.fn(pending);
    const { button, unmount } = await renderExport(getModelsCsv);
    await userEvent.click(button);
    expect(button).toHaveAttribute('aria-disabled', 'true');
    expect(button).toHaveFocus();
    expect(button).toHaveTextContent('Exporting …');
    const [[, { signal }]] = getModelsCsv.mock.calls as any;
    expect(signal.aborted).toBe(false);
    unmount();
    expect(signal.aborted).toBe(true);
    expect(saved).not.toHaveBeenCalled();
  });

  it('says what went wrong, and can be tried again', async () => {
    const getModelsCsv = jest
      .fn()
      .mockRejectedValueOnce(new Error('The connection was cut'))
      .mockResolvedValueOnce(new Blob(['entityRef']));
    const { button } = await renderExport(getModelsCsv);
    await userEvent.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Nothing was saved: The connection was cut',
    );
    expect(saved).not.toHaveBeenCalled();
    await userEvent.click(button);
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
