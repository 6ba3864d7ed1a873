import { I18nProvider, type I18nProviderProps } from '@cloudscape-design/components/i18n';
import english from '@cloudscape-design/components/i18n/messages/all.en.json' with { type: 'json' };
import chinese from '@cloudscape-design/components/i18n/messages/all.zh-CN.json' with { type: 'json' };
import { applyDensity, Density } from '@cloudscape-design/global-styles';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Language, pageLanguage } from './i18n.ts';
import { forgetForNewcomers } from './newcomer.ts';
import './page.css';

const messages = { 'zh-CN': chinese, en: english } satisfies Record<Language, I18nProviderProps.Messages>;

const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: 1, staleTime: 2_000, refetchOnWindowFocus: false } },
});

/** Puts a page on screen: compact, in the page's language, Cloudscape's own texts included. Source: X-09. */
export const mountPage = (page: ReactNode, title: string): void => {
  const language = pageLanguage();
  document.documentElement.lang = language;
  document.title = title;
  applyDensity(Density.Compact);
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  forgetForNewcomers(queryClient);
  createRoot(root).render(
    <StrictMode>
      <I18nProvider locale={language} messages={[messages[language]]}>
        <QueryClientProvider client={queryClient}>{page}</QueryClientProvider>
      </I18nProvider>
    </StrictMode>,
  );
};
