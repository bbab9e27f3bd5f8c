/** Keeps what employees look things up in equal to where others write it. */
@NullMarked
package nl.balie.act.laden;

import org.jspecify.annotations.NullMarked;
