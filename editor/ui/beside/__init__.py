"""并排: a second view beside the page, of another page or of the last proof."""
