import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ApiProblem } from '../shared/api-client.ts';
import { pageLanguage } from '../shared/i18n.ts';
import { forgetForNewcomers } from '../shared/newcomer.ts';
import '../shared/page.css';
import './portal.css';
import './ui/ui.css';
import './work-orders/work.css';
import './order/order.css';
import './shop/shop.css';
import { App } from './app.tsx';
import { t } from './messages.ts';

/** What the API has refused it refuses again. */
const isWorthwhile = (failures: number, error: Error): boolean =>
  failures < 1 && !(error instanceof ApiProblem && error.trouble === 'REFUSED');

/** A telephone in a lift has no network: what fails says so at once, and nothing is sent behind somebody's back later. */
const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: isWorthwhile, staleTime: 1_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
});

document.documentElement.lang = pageLanguage();
document.title = t('title');
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
forgetForNewcomers(queryClient);
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
