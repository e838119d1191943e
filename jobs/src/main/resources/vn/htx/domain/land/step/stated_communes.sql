SELECT DISTINCT valid_from, commune_code FROM parcel_parts
