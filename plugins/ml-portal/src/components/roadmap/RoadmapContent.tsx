import { Route, Routes } from 'react-router-dom';
import { RequestPage } from './RequestPage';
import { RoadmapOverview } from './RoadmapOverview';

/** What lines of business ask the platform for: all of it, and one by one. */
export function RoadmapContent() {
  return (
    <Routes>
      <Route path="/" element={<RoadmapOverview />} />
      <Route path=":id" element={<RequestPage />} />
    </Routes>
  );
}
