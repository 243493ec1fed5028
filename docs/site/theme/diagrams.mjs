/**
 * Draws the diagrams of a page: a fence `mermaid` becomes a picture in the colours of the page, and its text stays for screen
 * readers. The program that draws is loaded only where there is a diagram.
 * @module
 */
/* global document, MutationObserver, addEventListener */
import { withBase } from 'vitepress';

const colours = {
  light: { primaryColor: '#e9f1fa', primaryTextColor: '#1f2328', lineColor: '#57606a', edgeLabelBackground: '#ffffff' },
  dark: {
    darkMode: true,
    background: '#1b1b1f',
    primaryColor: '#20364d',
    primaryTextColor: '#f0f3f6',
    lineColor: '#b1bac4',
    edgeLabelBackground: '#1b1b1f',
  },
};

let count = 0;
/** The text of each picture, so that it can be drawn anew in other colours. */
const texts = new WeakMap();

export function watchDiagrams(router) {
  router.onAfterRouteChange = () => setTimeout(draw);
  let isDark;
  new MutationObserver(() => {
    const now = document.documentElement.classList.contains('dark');
    if (now !== isDark) void draw();
    isDark = now;
  }).observe(document.documentElement, { attributeFilter: ['class'] });
  addEventListener('DOMContentLoaded', () => setTimeout(draw));
  if (document.readyState !== 'loading') setTimeout(draw);
}

async function draw() {
  const places = [...document.querySelectorAll('.language-mermaid, .diagram')];
  if (places.length === 0) return;
  const { default: mermaid } = await import(/* @vite-ignore */ withBase('/mermaid/mermaid.mjs'));
  const themeVariables = colours[document.documentElement.classList.contains('dark') ? 'dark' : 'light'];
  mermaid.initialize({
    startOnLoad: false,
    theme: 'base',
    themeVariables,
    securityLevel: 'strict',
    fontFamily: 'inherit',
  });
  for (const place of places) {
    const text = texts.get(place) ?? place.querySelector('code')?.textContent ?? '';
    count += 1;
    const { svg } = await mermaid.render(`diagram-${count}`, text);
    if (!place.isConnected) continue;
    const picture = document.createElement('div');
    picture.className = 'diagram';
    picture.tabIndex = 0;
    picture.role = 'img';
    picture.ariaLabel = text;
    picture.innerHTML = svg;
    // On a narrow screen it scrolls, rather than shrink beyond reading.
    const [drawing] = picture.children;
    drawing.style.minWidth = `${Math.min(drawing.viewBox.baseVal.width, 640)}px`;
    texts.set(picture, text);
    place.replaceWith(picture);
  }
}
