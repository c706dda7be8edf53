/** The script of every page. What a page doesn't use isn't fetched. */
document.documentElement.toggleAttribute('data-script', true)
