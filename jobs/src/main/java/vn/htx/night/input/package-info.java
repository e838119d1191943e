/** What a run is computed from: the installation, the configuration, the pinned files, the days asked for. */
package vn.htx.night.input;
