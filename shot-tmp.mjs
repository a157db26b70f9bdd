import { chromium } from '@playwright/test';
const [,, name, path, width='1280', scheme='light', user='', full='1', sel=''] = process.argv;
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const ctx = await browser.newContext({ viewport: { width: Number(width), height: 900 }, colorScheme: scheme });
const page = await ctx.newPage();
await page.addInitScript(([s,u]) => { localStorage.setItem('theme', s); if(u) localStorage.setItem('ml-portal-demo-user', u); }, [scheme,user]);
await page.goto('http://localhost:7516' + path);
const enter = page.getByRole('button', { name: 'Enter' });
try { await enter.click({ timeout: 4000 }); } catch {}
await page.waitForTimeout(4500);
if (sel) { for (const s of sel.split('||')) { await page.locator(s).first().click(); await page.waitForTimeout(700);} }
await page.screenshot({ path: `/tmp/shots-checks/${name}.png`, fullPage: full==='1' });
await browser.close();
