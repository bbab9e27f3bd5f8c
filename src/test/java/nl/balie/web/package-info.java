/** The pages of the workplace, as people meet them. */
@NullMarked
package nl.balie.web;

import org.jspecify.annotations.NullMarked;
