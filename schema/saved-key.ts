/** A short key: letters and digits that cannot be taken for one another. */
export const savedKey = /^[0-9a-hjkmnp-tv-z]{10,12}$/
