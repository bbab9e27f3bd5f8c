/** The workplace: pages for people. Talks to acts and the store, and never to a dialect. */
@NullMarked
package nl.balie.web;

import org.jspecify.annotations.NullMarked;
