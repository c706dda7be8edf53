import type { ComponentChildren } from 'preact'
import type { PageContext } from './context.ts'
import { Preloads } from './preloads.ts'
import { shell } from './words.ts'

/**
 * A page for the person to whom the screen is turned: the sheet, and the way back to the officer, which asks for the officer's key. The
 * tab says nothing of whose it is.
 */
export const TurnedPage = ({ ctx, children }: { ctx: PageContext; children: ComponentChildren }) => (
  <Preloads.Provider value={ctx.assets.scripts}>
    <html lang={ctx.lang}>
      <head>
        <meta charset="utf-8" />
        <title>{shell.turnedTitle}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={ctx.assets.href('icon.svg')} type="image/svg+xml" />
        <link rel="stylesheet" href={ctx.assets.href('app.css')} />
        <script type="module" src={ctx.assets.href('client.js')} />
      </head>
      <body data-turned="">
        <main id="main" class="page wide" tabIndex={-1}>
          {children}
        </main>
        <p class="vh" id="say" role="status" />
      </body>
    </html>
  </Preloads.Provider>
)
