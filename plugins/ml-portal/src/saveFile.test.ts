import { saveFile } from './saveFile';

describe('saveFile', () => {
  it('clicks a link to the content, under its name', () => {
    const content = new Blob(['a']);
    const createObjectURL = jest.fn(() => 'blob:it');
    Object.assign(URL, { createObjectURL, revokeObjectURL: jest.fn() });
    const clicked: HTMLAnchorElement[] = [];
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        clicked.push(this);
      });
    jest.useFakeTimers();

    saveFile(content, 'models.csv');
    expect(createObjectURL).toHaveBeenCalledWith(content);
    expect(clicked).toHaveLength(1);
    expect(clicked[0].href).toBe('blob:it');
    expect(clicked[0].download).toBe('models.csv');

    expect(URL.revokeObjectURL).not.toHaveBeenCalled();
    jest.runAllTimers();
    expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:it');
    jest.useRealTimers();
  });
});
