/**
 * The look of the site: the generator's own theme, system fonts, wide tables that scroll, and Mermaid diagrams.
 * @module
 */
import DefaultTheme from 'vitepress/theme-without-fonts';
import { watchDiagrams } from './diagrams.mjs';
import './style.css';

export default {
  extends: DefaultTheme,
  enhanceApp({ router }) {
    // Pages are also rendered where there is no document.
    if (!import.meta.env.SSR) watchDiagrams(router);
  },
};
