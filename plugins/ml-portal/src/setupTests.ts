import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// A busy machine may take long to load what a screen needs for the first time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });
