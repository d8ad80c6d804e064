/**
 * The pictures of a run: each class turns scored accounts into descriptions.
 *
 * <p>Owns: what is counted, averaged and compared in which picture, and the words on it. Enters:
 * {@link com.goengineer.icp.charts.pictures.PictureInput}. Leaves: {@link
 * com.goengineer.icp.charts.plot.Chart}. Every number comes from the columns of the scored
 * accounts; none depends on the order of the rows. Imports plot and values of core.
 */
@NullMarked
package com.goengineer.icp.charts.pictures;

import org.jspecify.annotations.NullMarked;
